package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Schedules of the newer kind, which are made of shifts. */
final class RotaMethods {
    private static final Duration USUAL = Duration.ofDays(14);

    private RotaMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get("/v3/schedules", RotaMethods::list), Route.get("/v3/schedules/{id}", RotaMethods::get));
    }

    private static ObjectNode list(RestCall call) {
        List<StandInSchedule> schedules = call.account().schedules.values().stream()
                .filter(schedule -> schedule.isShiftBased() && call.finds(schedule.name()))
                .toList();
        ObjectNode page = Pages.of(call, "schedules", schedules, Refs::schedule);
        page.remove("total");
        return page;
    }

    private static ObjectNode get(RestCall call) {
        StandInSchedule schedule = ScheduleMethods.find(call, true);
        ObjectNode json = Refs.schedule(schedule)
                .put("type", "schedule_v3")
                .put("name", schedule.name())
                .put("time_zone", schedule.zone().getId());
        json.remove("summary");
        json.putArray("teams");
        List<StandInPolicy> policies = ScheduleMethods.policies(call.account(), schedule);
        json.set("escalation_policies", Refs.all(policies, Refs::policy));
        json.set("users", Refs.all(ScheduleMethods.users(schedule), Refs::user));
        json.set(
                "rotations",
                Refs.all(
                        schedule.layers(),
                        layer -> Json.object().put("id", layer.id()).put("type", "schedule_rotation")));
        Instant since = call.time("since", call.account().now());
        Instant until = call.time("until", since.plus(USUAL));
        json.set("final_schedule", rendered(call, schedule, since, until));
        return Json.object().set("schedule", json);
    }

    private static ObjectNode rendered(RestCall call, StandInSchedule schedule, Instant since, Instant until) {
        List<Shift> shifts = ScheduleMethods.shifts(call, schedule, since, until);
        ObjectNode json = Json.object()
                .put("type", "final_schedule")
                .put("rendered_coverage_percentage", ScheduleMethods.coverage(shifts, since, until));
        json.set("computed_shift_assignments", Refs.all(shifts, shift -> shown(schedule, shift)));
        return json;
    }

    private static ObjectNode shown(StandInSchedule schedule, Shift shift) {
        ZoneId zone = schedule.zone();
        ObjectNode json = Json.object()
                .put("type", "computed_shift_assignment")
                .put("start_time", Times.local(shift.start(), zone))
                .put("end_time", Times.local(shift.end(), zone));
        json.putObject("member")
                .put("type", "user_member")
                .put("user_id", shift.user().id());
        boolean rotation =
                schedule.layers().stream().anyMatch(layer -> layer.id().equals(shift.source()));
        ObjectNode source = json.putObject("source");
        source.put("type", rotation ? "schedule_rotation" : "schedule_rotation_override")
                .put(rotation ? "rotation_id" : "override_id", shift.source());
        return json;
    }
}
