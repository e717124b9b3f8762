package io.incidentops.pagerduty.commands;

import com.google.re2j.Pattern;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.Schedule;
import io.incidentops.port.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds schedules and reads whose turn it is. Confined to one call. */
final class Schedules {
    static final Named<Schedule> NAMED = new Named<>("schedule", Schedule::id, Schedule::name);

    private static final Pattern ID = Pattern.compile("[A-Z0-9]{5,30}");

    private final PagerDutyRest rest;
    private final Map<String, String> names = new HashMap<>();

    Schedules(PagerDutyRest rest) {
        this.rest = rest;
    }

    /** Those that somebody may mean; PagerDuty looks by name alone, so an id is looked for among all. */
    List<Schedule> matching(String wanted) {
        List<Schedule> named = NAMED.matching(wanted, rest.schedules().list(wanted));
        return named.isEmpty() && ID.matches(wanted)
                ? NAMED.matching(wanted, rest.schedules().list(null))
                : named;
    }

    Schedule only(String wanted) {
        return NAMED.only(wanted, matching(wanted));
    }

    List<Schedule.Turn> turns(Schedule schedule, Instant since, Instant until) {
        return rest.schedules().turns(schedule, since, until).turns();
    }

    static Optional<Schedule.Turn> at(List<Schedule.Turn> turns, Instant now) {
        return turns.stream()
                .filter(turn -> !turn.start().isAfter(now) && turn.end().isAfter(now))
                .findFirst();
    }

    /** The next turn that is somebody's who does not have it now, or follows a gap. */
    static Optional<Schedule.Turn> after(List<Schedule.Turn> turns, Instant now) {
        String present = at(turns, now).map(Schedule.Turn::user).orElse("");
        return turns.stream()
                .filter(turn -> turn.start().isAfter(now) && !turn.user().equals(present))
                .findFirst();
    }

    /** Whose turn; a schedule of shifts says only their id, for which the name is asked. */
    String name(Schedule.Turn turn) {
        return turn.name().equals(turn.user())
                ? names.computeIfAbsent(turn.user(), this::ask)
                : Shown.text(turn.name());
    }

    private String ask(String user) {
        try {
            return Shown.text(rest.users().get(user).name());
        } catch (PagerDutyException e) {
            return user; // a name is a convenience: without it the rest still tells who and when
        }
    }

    Line line(Schedule.Turn turn, Zoned zoned) {
        return Line.of(zoned.plain(turn.start()) + " to " + zoned.plain(turn.end()) + ": " + name(turn));
    }
}
