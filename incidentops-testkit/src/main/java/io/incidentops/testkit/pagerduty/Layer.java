package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a schedule: people who take turns. Turns are reckoned in the zone's local time, so a hand-over at nine stays at
 * nine when the clocks change. Immutable.
 */
record Layer(
        String id,
        String name,
        LocalDateTime start,
        Duration turn,
        List<StandInUser> users,
        @Nullable Hours hours) {
    /** The hours of each day that count, from a time on; they may pass midnight. */
    record Hours(LocalTime from, Duration length) {}

    /** The turns that touch a span, in order. */
    List<Shift> turns(ZoneId zone, Instant since, Instant until) {
        List<Shift> shifts = new ArrayList<>();
        LocalDateTime first = since.atZone(zone).toLocalDateTime();
        long number = Math.max(0, Duration.between(start, first).dividedBy(turn) - 1);
        for (Instant begin = begin(number, zone); begin.isBefore(until); begin = begin(number, zone)) {
            StandInUser user = users.get((int) (number % users.size()));
            number++;
            Instant end = begin(number, zone);
            if (end.isAfter(since)) {
                add(new Shift(user, begin, end, id), zone, shifts);
            }
        }
        return shifts;
    }

    private Instant begin(long number, ZoneId zone) {
        return start.plus(turn.multipliedBy(number)).atZone(zone).toInstant();
    }

    private void add(Shift shift, ZoneId zone, List<Shift> shifts) {
        if (hours == null) {
            shifts.add(shift);
            return;
        }
        LocalDate last = shift.end().atZone(zone).toLocalDate();
        for (LocalDate day = shift.start().atZone(zone).toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            LocalDateTime opens = day.atTime(hours.from());
            Instant open = opens.atZone(zone).toInstant();
            Instant close = opens.plus(hours.length()).atZone(zone).toInstant();
            shift.within(open, close).ifPresent(shifts::add);
        }
    }
}
