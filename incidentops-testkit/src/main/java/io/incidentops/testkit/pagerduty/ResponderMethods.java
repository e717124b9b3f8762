package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;
import java.util.List;

/** Asks people to help with an incident. */
final class ResponderMethods {
    private static final String ABILITY = "coordinated_responding";
    private static final String TARGETS = "responder_request_targets";
    private static final String TARGET = "responder_request_target";

    private ResponderMethods() {}

    static List<Route> all() {
        return List.of(
                Route.post("/incidents/{id}/responder_requests", 200, ResponderMethods::ask),
                Route.put("/incidents/{id}/responder_requests/cancel", ResponderMethods::cancel));
    }

    private static void permit(RestCall call) {
        if (!call.account().abilities.contains(ABILITY)) {
            throw RestError.ability(ABILITY);
        }
    }

    private static StandInUser requester(RestCall call) {
        StandInUser user =
                call.account().users.get(call.body().path("requester_id").asText());
        if (user == null) {
            throw new RestError(400, 1008, "Requester User Not Found");
        }
        return user;
    }

    private static ObjectNode ask(RestCall call) {
        permit(call);
        Ticket ticket = call.ticket();
        IncidentUpdates.isOpen(ticket);
        StandInUser requester = requester(call);
        String message = RestCall.text(call.body(), "message");
        Instant now = call.account().now();
        ArrayNode targets = Json.array();
        for (JsonNode each : call.body().path(TARGETS)) {
            JsonNode named = each.has(TARGET) ? each.path(TARGET) : each;
            List<Responder> asked = responders(call, named).stream()
                    .map(draft -> new Responder(
                            draft.user(), requester, message, now, Responder.State.PENDING, draft.through()))
                    .toList();
            asked.forEach(responder -> Editing.ask(call.account(), ticket, responder));
            targets.add(target(ticket, named, asked));
        }
        if (targets.isEmpty()) {
            throw RestError.invalid(TARGETS + " cannot be empty");
        }
        ObjectNode request = Json.object().put("id", call.account().ids.next("P"));
        request.set("incident", Refs.incident(ticket));
        request.set("requester", Refs.user(requester));
        request.put("requested_at", Times.utc(now)).put("message", message).set(TARGETS, targets);
        return Json.object().set("responder_request", request);
    }

    /** Whom a target means: somebody, or those on call at a policy's first level. */
    private static List<Responder> responders(RestCall call, JsonNode target) {
        Instant now = call.account().now();
        if (target.path("type").asText().startsWith("escalation_policy")) {
            StandInPolicy policy = call.policy(target);
            return OnCall.at(policy, 1, now).stream()
                    .map(user -> new Responder(user, user, "", now, Responder.State.PENDING, policy))
                    .toList();
        }
        StandInUser user = call.user(target);
        return List.of(new Responder(user, user, "", now, Responder.State.PENDING, null));
    }

    private static ObjectNode target(Ticket ticket, JsonNode named, List<Responder> asked) {
        String type = named.path("type").asText().replace("_reference", "");
        ObjectNode target =
                Json.object().put("type", type).put("id", named.path("id").asText());
        target.set("incidents_responders", Refs.all(asked, each -> IncidentJson.responder(ticket, each)));
        return Json.object().set(TARGET, target);
    }

    private static ObjectNode cancel(RestCall call) {
        permit(call);
        requester(call);
        Ticket ticket = call.ticket();
        ArrayNode results = Json.array();
        for (JsonNode target : call.body().path(TARGETS)) {
            String id = target.path("id").asText();
            results.addObject()
                    .put("type", target.path("type").asText())
                    .put("id", id)
                    .put("result", cancel(ticket, id));
        }
        return Json.object().set(TARGETS, results);
    }

    private static String cancel(Ticket ticket, String target) {
        List<Responder> meant = ticket.responders.stream()
                .filter(each -> each.user().id().equals(target)
                        || (each.through() != null && each.through().id().equals(target)))
                .toList();
        if (meant.isEmpty()) {
            return "not_found";
        }
        String result = "cancelled";
        for (Responder each : meant) {
            if (each.state() == Responder.State.PENDING) {
                ticket.responders.remove(each);
            } else {
                result = each.state().word;
            }
        }
        return result;
    }
}
