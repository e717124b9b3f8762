package io.incidentops.slo;

import io.incidentops.slo.Period.Calendar;
import io.incidentops.slo.Period.Rolling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When a period began and when it ends, such as one month. Immutable.
 *
 * @param from its beginning
 * @param until its end: now for a rolling period, later for a calendar period that is under way
 */
public record Span(Instant from, Instant until) {
    /** @throws IllegalArgumentException where it ends before it begins */
    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "until: a period ends after it begins, " + from + ", but ended " + until + ": swap the two");
        }
    }

    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_YEAR = 365;

    /**
     * The period in which a moment lies. Calendar periods are counted from the first one's start, not from one to the next: what
     * begins on 31 January has its second on 28 February and its third on 31 March.
     *
     * @param period the period
     * @param now the moment
     * @return its span
     */
    public static Span of(Period period, Instant now) {
        if (period instanceof Rolling rolling) {
            return new Span(now.minus(rolling.length()), now);
        }
        Calendar calendar = (Calendar) period;
        LocalDateTime local = LocalDateTime.ofInstant(now, calendar.zone());
        long index = Math.floorDiv(calendar.unit().between(calendar.start(), local), calendar.amount()) - 1L;
        while (!start(calendar, index + 1).isAfter(now)) {
            index++;
        }
        return new Span(start(calendar, index), start(calendar, index + 1));
    }

    private static Instant start(Calendar calendar, long index) {
        return ZonedDateTime.of(
                        calendar.start().plus(Math.multiplyExact(index, calendar.amount()), calendar.unit()),
                        calendar.zone())
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
        if (period instanceof Rolling rolling) {
            Duration later = rolling.length().multipliedBy(times);
            return new Span(from.plus(later), until.plus(later));
        }
        Span span = this;
        for (int i = 0; i < times; i++) {
            span = of(period, span.until);
        }
        return span;
    }

    /**
     * As far as it is over.
     *
     * @param now the present
     * @return the part until then; nothing of a period that is still to come, all of one that has passed
     */
    public Span soFar(Instant now) {
        return now.isBefore(from) ? new Span(from, from) : new Span(from, now.isBefore(until) ? now : until);
    }

    /**
     * How long a period is by its name: a calendar month counts as 30 days, a year as 365.
     *
     * @param period the period
     * @return its length, for catalogues of rules
     */
    public static Duration nominal(Period period) {
        if (period instanceof Rolling rolling) {
            return rolling.length();
        }
        Calendar calendar = (Calendar) period;
        ChronoUnit unit = calendar.unit();
        long days = unit == ChronoUnit.MONTHS
                ? DAYS_OF_MONTH
                : unit == ChronoUnit.YEARS ? DAYS_OF_YEAR : unit.getDuration().toDays();
        return Duration.ofDays(Math.multiplyExact(days, calendar.amount()));
    }

    /**
     * How long it is.
     *
     * @return the time from its beginning to its end
     */
    public Duration length() {
        return Duration.between(from, until);
    }
}
