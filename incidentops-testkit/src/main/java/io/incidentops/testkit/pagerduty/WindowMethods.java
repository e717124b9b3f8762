package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Maintenance windows. */
final class WindowMethods {
    private static final String PATH = "/maintenance_windows";

    private WindowMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get(PATH, WindowMethods::list),
                Route.post(PATH, 201, WindowMethods::create).from(),
                Route.get(PATH + "/{id}", WindowMethods::get),
                Route.delete(PATH + "/{id}", WindowMethods::delete));
    }

    private static ObjectNode list(RestCall call) {
        Instant now = call.account().now();
        List<Pause> pauses = call.account().pauses.values().stream()
                .filter(pause ->
                        pause.services().stream().anyMatch(service -> call.asksFor("service_ids[]", service.id())))
                .filter(pause -> switch (call.query().text("filter")) {
                    case "past" -> !pause.end().isAfter(now);
                    case "future" -> pause.start().isAfter(now);
                    case "ongoing" -> !pause.start().isAfter(now) && pause.end().isAfter(now);
                    case "open" -> pause.end().isAfter(now);
                    default -> true;
                })
                .toList();
        return Pages.of(call, "maintenance_windows", pauses, WindowMethods::json);
    }

    private static ObjectNode create(RestCall call) {
        ObjectNode wish = call.object("maintenance_window");
        Instant start = RestCall.time(wish, "start_time");
        Instant end = RestCall.time(wish, "end_time");
        if (!end.isAfter(start)) {
            throw RestError.invalid("end_time must be after start_time");
        }
        List<StandInService> services = new ArrayList<>();
        wish.path("services").forEach(each -> services.add(call.service(each)));
        if (services.isEmpty()) {
            throw RestError.invalid("services cannot be empty");
        }
        Account account = call.account();
        String description = wish.path("description").asText("");
        int number = account.pauses.size() + 1;
        Pause pause =
                new Pause(account.ids.next("P"), number, description, start, end, List.copyOf(services), call.from());
        account.pauses.put(pause.id(), pause);
        return shown(pause);
    }

    private static ObjectNode shown(Pause pause) {
        return Json.object().set("maintenance_window", json(pause));
    }

    private static ObjectNode get(RestCall call) {
        return shown(RestCall.found(call.account().pauses.get(call.id())));
    }

    /** One that runs ends now; one to come is gone; one that is over cannot be deleted. */
    private static JsonNode delete(RestCall call) {
        Account account = call.account();
        Instant now = account.now();
        Pause pause = RestCall.found(account.pauses.get(call.id()));
        if (!pause.end().isAfter(now)) {
            throw new RestError(405, 2001, "Maintenance window is over and cannot be deleted");
        }
        if (pause.start().isAfter(now)) {
            account.pauses.remove(pause.id());
        } else {
            account.pauses.put(
                    pause.id(),
                    new Pause(
                            pause.id(),
                            pause.number(),
                            pause.description(),
                            pause.start(),
                            now,
                            pause.services(),
                            pause.by()));
        }
        return MissingNode.getInstance();
    }

    private static ObjectNode json(Pause pause) {
        String web = "service-directory/maintenance-windows/" + pause.id();
        ObjectNode json = Refs.linked(
                        "maintenance_window", pause.id(), pause.description(), "maintenance_windows/" + pause.id(), web)
                .put("sequence_number", pause.number())
                .put("start_time", Times.utc(pause.start()))
                .put("end_time", Times.utc(pause.end()))
                .put("description", pause.description());
        json.set("services", Refs.all(pause.services(), Refs::service));
        json.putArray("teams");
        if (pause.by() != null) {
            json.set("created_by", Refs.user(pause.by()));
        }
        return json;
    }
}
