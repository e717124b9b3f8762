package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who is on call by a schedule: overrides come before layers, and later layers before earlier ones. */
final class Shifts {
    /** How far beyond a span its first and last shifts are looked for. */
    static final Duration HORIZON = Duration.ofDays(60);

    private Shifts() {}

    /** Whole shifts that touch a span, in order; those that would never end are cut off at the horizon. */
    static List<Shift> touching(StandInSchedule schedule, Instant since, Instant until) {
        return sweep(schedule, since.minus(HORIZON), until.plus(HORIZON)).stream()
                .filter(shift -> shift.touches(since, until))
                .toList();
    }

    /** The parts of shifts that lie in a span, in order. */
    static List<Shift> within(StandInSchedule schedule, Instant since, Instant until) {
        return sweep(schedule, since, until);
    }

    /** The shift of a time, if anybody is on call then. */
    static Optional<Shift> at(StandInSchedule schedule, Instant time) {
        return touching(schedule, time, time.plusNanos(1)).stream().findFirst();
    }

    private static List<Shift> sweep(StandInSchedule schedule, Instant since, Instant until) {
        List<List<Shift>> layers = new ArrayList<>();
        layers.add(schedule.overrides());
        for (int i = schedule.layers().size() - 1; i >= 0; i--) {
            layers.add(schedule.layers().get(i).turns(schedule.zone(), since, until));
        }
        List<Shift> shifts = new ArrayList<>();
        Instant from = since;
        for (Instant to : edges(layers, since, until)) {
            Instant begin = from;
            top(layers, begin).flatMap(shift -> shift.within(begin, to)).ifPresent(shift -> append(shifts, shift));
            from = to;
        }
        return shifts;
    }

    private static SortedSet<Instant> edges(List<List<Shift>> layers, Instant since, Instant until) {
        SortedSet<Instant> edges = new TreeSet<>();
        layers.forEach(shifts -> shifts.forEach(shift -> {
            edges.add(shift.start());
            edges.add(shift.end());
        }));
        edges.add(until);
        edges.removeIf(edge -> !edge.isAfter(since) || edge.isAfter(until));
        return edges;
    }

    private static Optional<Shift> top(List<List<Shift>> layers, Instant at) {
        return layers.stream()
                .flatMap(shifts -> shifts.stream().filter(shift -> shift.covers(at)))
                .findFirst();
    }

    /** Adds a shift, to the last one where the same person simply goes on. */
    private static void append(List<Shift> shifts, Shift next) {
        Shift last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
        if (last != null && last.end().equals(next.start()) && last.user().equals(next.user())) {
            shifts.set(shifts.size() - 1, new Shift(last.user(), last.start(), next.end(), last.source()));
        } else {
            shifts.add(next);
        }
    }
}
