package io.incidentops.testkit.slack;

import io.incidentops.testkit.http.Json;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether an app was granted what a method needs. */
final class Scopes {
    /** What an app has that was granted all it may need. */
    static final Set<String> ALL = Collections.unmodifiableSet(new TreeSet<>(Set.of(
            "app_mentions:read",
            "bookmarks:read",
            "bookmarks:write",
            "channels:history",
            "channels:join",
            "channels:manage",
            "channels:read",
            "channels:write.invites",
            "channels:write.topic",
            "chat:write",
            "chat:write.customize",
            "chat:write.public",
            "commands",
            "files:write",
            "groups:history",
            "groups:read",
            "groups:write",
            "groups:write.invites",
            "groups:write.topic",
            "im:history",
            "im:read",
            "im:write",
            "incoming-webhook",
            "pins:read",
            "pins:write",
            "reactions:read",
            "reactions:write",
            "usergroups:read",
            "users:read",
            "users:read.email")));

    private Scopes() {}

    static void demand(Settings settings, String scope) {
        demand(settings, List.of(scope));
    }

    /** Any one of the scopes suffices. */
    static void demand(Settings settings, List<String> anyOf) {
        if (anyOf.isEmpty()) {
            return;
        }
        if (anyOf.stream().noneMatch(settings.scopes()::contains)) {
            throw new SlackError(
                    "missing_scope",
                    Json.object()
                            .put("needed", String.join(",", anyOf))
                            .put("provided", String.join(",", settings.scopes())));
        }
    }
}
