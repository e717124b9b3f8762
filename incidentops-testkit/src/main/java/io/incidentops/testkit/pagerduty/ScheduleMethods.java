package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Schedules of the older kind. */
final class ScheduleMethods {
    private static final Duration USUAL = Duration.ofDays(14);

    private ScheduleMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get("/schedules", ScheduleMethods::list), Route.get("/schedules/{id}", ScheduleMethods::get));
    }

    private static ObjectNode list(RestCall call) {
        List<StandInSchedule> schedules = call.account().schedules.values().stream()
                .filter(schedule -> !schedule.isShiftBased() && call.finds(schedule.name()))
                .toList();
        return Pages.of(call, "schedules", schedules, schedule -> json(call.account(), schedule));
    }

    static StandInSchedule find(RestCall call, boolean shiftBased) {
        StandInSchedule schedule = RestCall.found(call.account().schedules.get(call.id()));
        if (schedule.isShiftBased() != shiftBased) {
            throw RestError.notFound();
        }
        return schedule;
    }

    private static ObjectNode get(RestCall call) {
        StandInSchedule schedule = find(call, false);
        ObjectNode json = json(call.account(), schedule);
        Instant since = call.time("since", call.account().now());
        Instant until = call.time("until", since.plus(USUAL));
        List<Shift> shifts = shifts(call, schedule, since, until);
        List<Layer> layers = new ArrayList<>(schedule.layers());
        Collections.reverse(layers);
        json.set("schedule_layers", Refs.all(layers, layer -> layer(schedule, layer, since, until)));
        List<Shift> overrides = schedule.overrides().stream()
                .flatMap(shift -> shift.within(since, until).stream())
                .toList();
        json.set("overrides_subschedule", rendered("Overrides", overrides, schedule.zone(), since, until));
        json.set("final_schedule", rendered("Final Schedule", shifts, schedule.zone(), since, until));
        return Json.object().set("schedule", json);
    }

    /** Cut to the span, unless the call wants whole shifts. */
    static List<Shift> shifts(RestCall call, StandInSchedule schedule, Instant since, Instant until) {
        if (!until.isAfter(since)) {
            throw RestError.invalid("until must be after since");
        }
        return call.query().flag("overflow")
                ? Shifts.touching(schedule, since, until)
                : Shifts.within(schedule, since, until);
    }

    private static ObjectNode json(Account account, StandInSchedule schedule) {
        ObjectNode json = Refs.schedule(schedule)
                .put("type", "schedule")
                .put("name", schedule.name())
                .put("time_zone", schedule.zone().getId());
        json.set("escalation_policies", Refs.all(policies(account, schedule), Refs::policy));
        json.set("users", Refs.all(users(schedule), Refs::user));
        json.putArray("teams");
        return json;
    }

    static List<StandInPolicy> policies(Account account, StandInSchedule schedule) {
        return account.policies.values().stream()
                .filter(policy -> policy.levels().stream()
                        .anyMatch(level -> level.targets().contains(schedule)))
                .toList();
    }

    static Collection<StandInUser> users(StandInSchedule schedule) {
        return Stream.concat(
                        schedule.layers().stream().flatMap(layer -> layer.users().stream()),
                        schedule.overrides().stream().map(Shift::user))
                .distinct()
                .toList();
    }

    private static ObjectNode layer(StandInSchedule schedule, Layer layer, Instant since, Instant until) {
        ZoneId zone = schedule.zone();
        String start = Times.local(layer.start().atZone(zone).toInstant(), zone);
        List<Shift> turns = layer.turns(zone, since, until).stream()
                .flatMap(turn -> turn.within(since, until).stream())
                .toList();
        ObjectNode json = rendered(layer.name(), turns, zone, since, until)
                .put("id", layer.id())
                .put("start", start)
                .put("rotation_virtual_start", start)
                .put("rotation_turn_length_seconds", layer.turn().toSeconds());
        json.set("users", Refs.all(layer.users(), user -> Json.object().set("user", Refs.user(user))));
        ArrayNode restrictions = json.putArray("restrictions");
        Layer.Hours hours = layer.hours();
        if (hours != null) {
            restrictions
                    .addObject()
                    .put("type", "daily_restriction")
                    .put("start_time_of_day", hours.from() + ":00")
                    .put("duration_seconds", hours.length().toSeconds());
        }
        return json;
    }

    private static ObjectNode rendered(String name, List<Shift> shifts, ZoneId zone, Instant since, Instant until) {
        ObjectNode json = Json.object().put("name", name);
        json.set("rendered_schedule_entries", Refs.all(shifts, shift -> entry(shift, zone)));
        return json.put("rendered_coverage_percentage", coverage(shifts, since, until));
    }

    private static ObjectNode entry(Shift shift, ZoneId zone) {
        ObjectNode json =
                Json.object().put("start", Times.local(shift.start(), zone)).put("end", Times.local(shift.end(), zone));
        return json.set("user", Refs.user(shift.user()));
    }

    static double coverage(List<Shift> shifts, Instant since, Instant until) {
        long covered = shifts.stream()
                .flatMap(shift -> shift.within(since, until).stream())
                .mapToLong(shift -> Duration.between(shift.start(), shift.end()).toSeconds())
                .sum();
        return Math.round(1000.0 * covered / Duration.between(since, until).toSeconds()) / 10.0;
    }
}
