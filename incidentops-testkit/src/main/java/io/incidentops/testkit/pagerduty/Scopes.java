package io.incidentops.testkit.pagerduty;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which scope a call needs of a token that has scopes. */
final class Scopes {
    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("incidents", "incidents"),
            Map.entry("log_entries", "incidents"),
            Map.entry("priorities", "priorities"),
            Map.entry("services", "services"),
            Map.entry("maintenance_windows", "services"),
            Map.entry("escalation_policies", "escalation_policies"),
            Map.entry("schedules", "schedules"),
            Map.entry("v3", "schedules"),
            Map.entry("oncalls", "oncalls"),
            Map.entry("users", "users"),
            Map.entry("teams", "teams"),
            Map.entry("abilities", "abilities"),
            Map.entry("webhook_subscriptions", "webhook_subscriptions"));

    static final Set<String> ALL = all();

    private Scopes() {}

    private static Set<String> all() {
        Set<String> scopes = new LinkedHashSet<>();
        OF.values().forEach(resource -> {
            scopes.add(resource + ".read");
            scopes.add(resource + ".write");
        });
        scopes.add("users:contact_methods.read");
        return scopes;
    }

    static String of(String verb, String path) {
        String access = verb.equals("GET") ? ".read" : ".write";
        if (path.contains("/contact_methods")) {
            return "users:contact_methods" + access;
        }
        String first = path.split("/", -1)[1];
        return OF.getOrDefault(first, first) + access;
    }
}
