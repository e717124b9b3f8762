package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.List;

/** Escalation policies. */
final class PolicyMethods {
    private PolicyMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get("/escalation_policies", PolicyMethods::list),
                Route.get("/escalation_policies/{id}", PolicyMethods::get));
    }

    private static ObjectNode list(RestCall call) {
        List<String> users = call.query().all("user_ids[]");
        List<StandInPolicy> policies = call.account().policies.values().stream()
                .filter(policy -> call.finds(policy.name()))
                .filter(policy -> users.isEmpty() || names(policy, users))
                .toList();
        return Pages.of(call, "escalation_policies", policies, policy -> json(call.account(), policy));
    }

    private static boolean names(StandInPolicy policy, List<String> users) {
        return policy.levels().stream()
                .flatMap(level -> level.targets().stream())
                .anyMatch(target -> users.contains(target.id()));
    }

    private static ObjectNode get(RestCall call) {
        StandInPolicy policy = RestCall.found(call.account().policies.get(call.id()));
        return Json.object().set("escalation_policy", json(call.account(), policy));
    }

    private static ObjectNode json(Account account, StandInPolicy policy) {
        ObjectNode json = Refs.policy(policy)
                .put("type", "escalation_policy")
                .put("name", policy.name())
                .put("num_loops", policy.loops())
                .put("on_call_handoff_notifications", "if_has_services");
        json.set("escalation_rules", Refs.all(policy.levels(), PolicyMethods::rule));
        List<StandInService> services = account.services.values().stream()
                .filter(service -> service.policy().equals(policy))
                .toList();
        json.set("services", Refs.all(services, Refs::service));
        return json.set("teams", Refs.all(policy.teams(), Refs::team));
    }

    private static ObjectNode rule(Level level) {
        ObjectNode json = Json.object()
                .put("id", level.id())
                .put("escalation_delay_in_minutes", Math.max(1, level.timeout().toMinutes()));
        return json.set("targets", Refs.all(level.targets(), Refs::target));
    }
}
