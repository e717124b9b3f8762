package io.incidentops.slo.sla;

import io.incidentops.slo.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * One billing period, such as a month. Immutable.
 *
 * @param from when it begins
 * @param until when it is over; the first moment of the next one
 */
public record Span(Instant from, Instant until) {
    /** @throws IllegalArgumentException where it ends before it begins */
    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "until: a period ends after it begins, " + from + ", but ended " + until + ": swap the two");
        }
    }

    /**
     * The period that a moment lies in. Calendar periods are counted from their anchor, never from one another, so a
     * start on the 31st comes back to the 31st after a short month; days of 23 or 25 hours are as long as they are.
     *
     * @param period which periods
     * @param at the moment
     * @return the period around it; for a rolling one, the time that ends then
     */
    public static Span containing(Period period, Instant at) {
        if (period instanceof Period.Rolling rolling) {
            return new Span(at.minus(rolling.length()), at);
        }
        Period.Calendar calendar = (Period.Calendar) period;
        LocalDateTime local = at.atZone(calendar.zone()).toLocalDateTime();
        long number = Math.floorDiv(calendar.unit().between(calendar.start(), local), calendar.amount());
        while (begin(calendar, number).isAfter(at)) {
            number--;
        }
        while (!begin(calendar, number + 1).isAfter(at)) {
            number++;
        }
        return new Span(begin(calendar, number), begin(calendar, number + 1));
    }

    private static Instant begin(Period.Calendar calendar, long number) {
        return calendar.start()
                .plus(Math.multiplyExact(number, calendar.amount()), calendar.unit())
                .atZone(calendar.zone())
                .toInstant();
    }

    /**
     * A later period.
     *
     * @param period which periods
     * @param times how many later, 0 or more
     * @return the period
     */
    public Span after(Period period, int times) {
        if (period instanceof Period.Rolling rolling) {
            Duration later = rolling.length().multipliedBy(times);
            return new Span(from.plus(later), until.plus(later));
        }
        Span span = this;
        for (int i = 0; i < times; i++) {
            span = containing(period, span.until);
        }
        return span;
    }

    /**
     * How long it is.
     *
     * @return the length
     */
    public Duration length() {
        return Duration.between(from, until);
    }

    Span until(Instant now) {
        return now.isBefore(from) ? new Span(from, from) : new Span(from, now.isBefore(until) ? now : until);
    }

    static ZoneId zone(Period period) {
        return period instanceof Period.Calendar calendar ? calendar.zone() : ZoneOffset.UTC;
    }
}
