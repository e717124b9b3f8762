package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;
import java.util.List;

/** Overrides of schedules of the older kind. */
final class OverrideMethods {
    private static final String PATH = "/schedules/{id}/overrides";

    private OverrideMethods() {}

    static List<Route> all() {
        return List.of(
                // The specification lists 201 for this one too
                Route.get(PATH, OverrideMethods::list).answering(201),
                Route.post(PATH, 201, OverrideMethods::create),
                Route.delete(PATH + "/{override}", OverrideMethods::delete));
    }

    private static ObjectNode list(RestCall call) {
        StandInSchedule schedule = ScheduleMethods.find(call, false);
        if (call.query().text("since").isEmpty() || call.query().text("until").isEmpty()) {
            throw RestError.invalid("since and until cannot be empty");
        }
        Instant since = call.time("since", Instant.MIN);
        Instant until = call.time("until", Instant.MAX);
        List<Shift> overrides = schedule.overrides().stream()
                .filter(shift -> shift.touches(since, until))
                .toList();
        return Json.object().set("overrides", Refs.all(overrides, shift -> json(schedule, shift)));
    }

    private static ObjectNode json(StandInSchedule schedule, Shift shift) {
        ObjectNode json = Json.object()
                .put("id", shift.source())
                .put("start", Times.local(shift.start(), schedule.zone()))
                .put("end", Times.local(shift.end(), schedule.zone()));
        return json.set("user", Refs.user(shift.user()));
    }

    /** Each one by itself: some may be made where others are refused. */
    private static ArrayNode create(RestCall call) {
        StandInSchedule schedule = ScheduleMethods.find(call, false);
        ArrayNode results = Json.array();
        JsonNode wishes = call.body().path("overrides");
        if (!wishes.isArray() || wishes.isEmpty()) {
            throw RestError.invalid("overrides cannot be empty");
        }
        for (JsonNode wish : wishes) {
            StandInUser user = call.user(wish.path("user"));
            Instant start = RestCall.time(wish, "start");
            Instant end = RestCall.time(wish, "end");
            boolean possible = end.isAfter(start);
            ObjectNode result = results.addObject().put("status", possible ? 201 : 400);
            Shift made = new Shift(user, start, end, possible ? schedule.override(user, start, end) : "");
            ObjectNode shown = json(schedule, made);
            if (!possible) {
                result.putArray("errors").add("Override must end after its start");
                shown.remove("id");
            }
            result.set("override", shown);
        }
        return results;
    }

    private static JsonNode delete(RestCall call) {
        StandInSchedule schedule = ScheduleMethods.find(call, false);
        if (!schedule.remove(RestCall.found(call.path().get("override")))) {
            throw RestError.notFound();
        }
        return MissingNode.getInstance();
    }
}
