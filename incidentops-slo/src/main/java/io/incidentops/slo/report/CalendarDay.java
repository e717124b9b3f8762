package io.incidentops.slo.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The hours of one day, as they were: 23 or 25 where clocks changed.
 *
 * @param date the day
 * @param hours its hours in order
 * @param length how long it was
 */
record CalendarDay(LocalDate date, List<Hour> hours, Duration length) {
    /**
     * An hour, or what a change of clocks left of it.
     *
     * @param from when it began
     * @param until when it ended
     * @param column the hour that clocks showed as it began
     */
    record Hour(Instant from, Instant until, int column) {}

    static CalendarDay of(LocalDate date, ZoneId zone) {
        Instant begin = date.atStartOfDay(zone).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        List<Hour> hours = new ArrayList<>();
        for (Instant at = begin; at.isBefore(end); ) {
            Instant hour = at.plus(Duration.ofHours(1));
            Instant until = hour.isAfter(end) ? end : hour;
            hours.add(new Hour(at, until, at.atZone(zone).getHour()));
            at = until;
        }
        return new CalendarDay(date, List.copyOf(hours), Duration.between(begin, end));
    }

    /** How many hours stand in a column: two where the clock showed it twice. */
    int sharing(Hour hour) {
        return (int)
                hours.stream().filter(each -> each.column() == hour.column()).count();
    }

    /** Which of them it is, from 0. */
    int place(Hour hour) {
        return (int) hours.stream()
                .filter(each -> each.column() == hour.column() && each.from().isBefore(hour.from()))
                .count();
    }
}
