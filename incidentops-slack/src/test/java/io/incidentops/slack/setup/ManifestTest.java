package io.incidentops.slack.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METHOD =
            Pattern.compile("\"((?:auth|bookmarks|chat|conversations|pins|usergroups|users|views)\\.[a-zA-Z.]+)\"");

    /** What docs.slack.dev names for each event; one of them is enough for an event of a kind of channel. */
    private static final Map<String, Set<String>> EVENTS = Map.ofEntries(
            Map.entry("app_mention", Set.of("app_mentions:read")),
            Map.entry("message.channels", Set.of("channels:history")),
            Map.entry("message.groups", Set.of("groups:history")),
            Map.entry("message.im", Set.of("im:history")),
            Map.entry("reaction_added", Set.of("reactions:read")),
            Map.entry("reaction_removed", Set.of("reactions:read")),
            Map.entry("member_joined_channel", Set.of("channels:read", "groups:read")),
            Map.entry("channel_archive", Set.of("channels:read")),
            Map.entry("channel_unarchive", Set.of("channels:read")),
            Map.entry("channel_rename", Set.of("channels:read")),
            Map.entry("channel_deleted", Set.of("channels:read")),
            Map.entry("channel_id_changed", Set.of("channels:read", "groups:read")),
            Map.entry("group_archive", Set.of("groups:read")),
            Map.entry("group_unarchive", Set.of("groups:read")),
            Map.entry("group_rename", Set.of("groups:read")),
            Map.entry("group_deleted", Set.of("groups:read")),
            Map.entry("app_home_opened", Set.of()),
            Map.entry("app_uninstalled", Set.of()),
            Map.entry("tokens_revoked", Set.of()));

    private static JsonNode json(Manifest manifest) throws IOException {
        return JSON.readTree(manifest.toJson());
    }

    /** The methods that the code names; what it lists without calling does no harm here. */
    private static Set<String> methods() throws IOException {
        Set<String> methods = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            String text = Files.readString(source);
            if (text.contains("SlackCall.of(\"") || text.contains("content(\"")) {
                Matcher method = METHOD.matcher(text);
                while (method.find()) {
                    methods.add(method.group(1));
                }
            }
        }
        return methods;
    }

    @Test
    void every_event_has_its_scope() {
        Manifest manifest = Manifest.socketMode("Incidents");

        assertThat(manifest.events()).isEqualTo(new TreeSet<>(EVENTS.keySet()));
        for (SlackFeature feature : SlackFeature.values()) {
            Set<String> granted = Manifest.socketMode("x").only(Set.of(feature)).scopes();
            feature.events().forEach(event -> assertThat(granted).as(event).containsAll(EVENTS.get(event)));
        }
    }

    @Test
    void scopes_are_exactly_those_of_the_methods_and_events_in_use() throws IOException {
        String cases = System.getProperty("incidentops.cases", "");
        assumeTrue(!cases.isBlank(), "incidentops.cases names no folder with Slack's methods");
        Set<String> granted = Manifest.socketMode("Incidents").scopes();
        Set<String> used = new HashSet<>(Set.of("commands", "chat:write.public"));
        EVENTS.values().forEach(used::addAll);

        assertThat(methods())
                .contains("chat.postMessage", "views.open", "conversations.create")
                .hasSizeGreaterThan(15);
        for (String method : methods()) {
            JsonNode described = JSON.readTree(Path.of(cases, "slack", "method-rate-tiers-scopes", method + ".json")
                    .toFile());
            Set<String> enough = new HashSet<>();
            described
                    .at("/scopes/bot")
                    .forEach(scope -> enough.add(scope.path("name").asText()));
            assertThat(enough.isEmpty() || enough.stream().anyMatch(granted::contains))
                    .as("%s needs one of %s", method, enough)
                    .isTrue();
            used.addAll(enough);
        }
        assertThat(used).containsAll(granted);
    }

    @Test
    void socket_mode_has_no_address_and_http_has_one_everywhere() throws IOException {
        JsonNode socket = json(Manifest.socketMode("Incidents"));
        JsonNode http = json(Manifest.http("Incidents", "https://ops.example/slack"));

        assertThat(socket.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(socket.toString()).doesNotContain("\"url\"", "request_url");
        assertThat(http.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
        assertThat(http.at("/settings/event_subscriptions/request_url").asText())
                .isEqualTo("https://ops.example/slack");
        assertThat(http.at("/settings/interactivity/message_menu_options_url").asText())
                .isEqualTo("https://ops.example/slack");
        assertThat(http.at("/features/slash_commands/0/url").asText()).isEqualTo("https://ops.example/slack");
    }

    @Test
    void what_is_switched_off_asks_for_nothing() {
        Manifest least = Manifest.socketMode("Incidents").only(EnumSet.noneOf(SlackFeature.class));

        assertThat(least.scopes()).containsExactly("chat:write", "chat:write.public", "commands");
        assertThat(least.without(SlackFeature.POSTING)).isEqualTo(least);
        assertThat(Manifest.socketMode("Incidents")
                        .without(SlackFeature.BOOKMARKS)
                        .scopes())
                .doesNotContain("bookmarks:write");
    }

    @Test
    void names_keep_to_slacks_limits() throws IOException {
        JsonNode manifest =
                json(Manifest.socketMode("Incidents").command("/outage").withRotation());

        assertThat(manifest.at("/features/slash_commands/0/command").asText()).isEqualTo("/outage");
        assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean()).isTrue();
        manifest.at("/features/shortcuts")
                .forEach(shortcut ->
                        assertThat(shortcut.path("name").asText().length()).isLessThanOrEqualTo(24));
        assertThatThrownBy(() -> Manifest.socketMode("x".repeat(36))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Manifest.http("x", "http://plain.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
