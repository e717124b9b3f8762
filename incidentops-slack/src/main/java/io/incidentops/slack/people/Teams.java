package io.incidentops.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slack's user groups as teams, all read with one call every ten minutes. Thread-safe. */
final class Teams {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final SlackApi api;
    private final InstantSource clock;
    private final @Nullable String workspace;
    private volatile Map<String, Set<String>> members = Map.of();
    private volatile Map<String, String> teams = Map.of();
    private volatile Map<String, String> handles = Map.of();
    private volatile Instant next = Instant.MIN;

    Teams(SlackApi api, InstantSource clock, @Nullable String workspace) {
        this.api = api;
        this.clock = clock;
        this.workspace = workspace;
    }

    boolean stale() {
        return !clock.instant().isBefore(next);
    }

    /** The handle of the first group that somebody is in, or null. */
    @Nullable String of(String user) {
        return teams.get(user);
    }

    /** The users in a group, by its handle or id. */
    Set<String> members(String group) {
        String handle = group.startsWith("@") ? group.substring(1) : group;
        String id = handles.getOrDefault(handle.toLowerCase(Locale.ROOT), handle);
        return members.getOrDefault(id, Set.of());
    }

    void read() {
        SlackReply reply = api.call(
                SlackCall.of("usergroups.list").with("include_users", true).with("team_id", workspace));
        if (reply instanceof SlackReply.Ok ok) {
            take(ok.body().path("usergroups"));
            next = clock.instant().plus(LIFE);
        } else {
            // Without the permission, or on a plan without groups, there are no teams.
            next = clock.instant().plus(reply instanceof SlackReply.Refused ? LIFE : AGAIN);
        }
    }

    private void take(JsonNode groups) {
        Map<String, Set<String>> all = new HashMap<>();
        Map<String, String> first = new HashMap<>();
        Map<String, String> named = new HashMap<>();
        for (JsonNode group : groups) {
            String handle = group.path("handle").asText(group.path("id").asText());
            Set<String> users = new LinkedHashSet<>();
            for (JsonNode user : group.path("users")) {
                users.add(user.asText());
                first.putIfAbsent(user.asText(), handle);
            }
            all.put(group.path("id").asText(), Set.copyOf(users));
            named.put(handle.toLowerCase(Locale.ROOT), group.path("id").asText());
        }
        members = Map.copyOf(all);
        teams = Map.copyOf(first);
        handles = Map.copyOf(named);
    }
}
