package io.incidentops.slack.setup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.slack.talk.ShortcutIds;
import io.incidentops.slack.talk.TalkSettings;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An app's manifest: pasted into "Create New App, From a manifest" it sets up everything. Least scopes for the features
 * that are switched on. A value: each method answers a changed copy. Immutable.
 *
 * <pre>{@code
 * String json = Manifest.socketMode("Incidents").without(SlackFeature.NUDGES).toJson();
 * }</pre>
 *
 * @param name the app's name, 1 to 35 characters
 * @param command the slash command, with its slash
 * @param features what is switched on
 * @param url the address at which Slack reaches the program, or null for Socket Mode
 * @param rotation whether Slack replaces tokens every twelve hours; this cannot be switched off again
 */
public record Manifest(
        String name,
        String command,
        Set<SlackFeature> features,
        @Nullable String url,
        boolean rotation) {
    private static final int LONGEST_NAME = 35;
    private static final Set<SlackFeature> ALWAYS = EnumSet.of(SlackFeature.POSTING, SlackFeature.COMMANDS);

    /**
     * What cannot be done without is added.
     *
     * @throws IllegalArgumentException where the name is empty or too long, or the address is not https
     */
    public Manifest {
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "an app's name has 1 to " + LONGEST_NAME + " characters, but was '" + name + "'");
        }
        Objects.requireNonNull(command, "command");
        if (url != null && !url.startsWith("https://")) {
            throw new IllegalArgumentException("Slack calls https addresses only, but was given " + url);
        }
        Set<SlackFeature> all = EnumSet.copyOf(ALWAYS);
        all.addAll(features);
        features = Set.copyOf(all);
    }

    /**
     * An app that Slack reaches over HTTP, with every feature.
     *
     * @param name the app's name
     * @param url the address at which Slack reaches the program
     * @return the manifest
     */
    public static Manifest http(String name, String url) {
        return new Manifest(
                name,
                TalkSettings.STANDARD.command(),
                EnumSet.allOf(SlackFeature.class),
                Objects.requireNonNull(url, "url"),
                false);
    }

    /**
     * An app that opens its own connections to Slack, with every feature.
     *
     * @param name the app's name
     * @return the manifest
     */
    public static Manifest socketMode(String name) {
        return new Manifest(name, TalkSettings.STANDARD.command(), EnumSet.allOf(SlackFeature.class), null, false);
    }

    /**
     * With another slash command than {@code /inc}.
     *
     * @param name its name, with its slash
     * @return the changed copy
     */
    public Manifest command(String name) {
        return new Manifest(this.name, name, features, url, rotation);
    }

    /**
     * With these features alone, and what cannot be done without.
     *
     * @param some the features
     * @return the changed copy
     */
    public Manifest only(Collection<SlackFeature> some) {
        return new Manifest(name, command, Set.copyOf(some), url, rotation);
    }

    /**
     * Without a feature.
     *
     * @param feature the feature; one that cannot be done without stays
     * @return the changed copy
     */
    public Manifest without(SlackFeature feature) {
        Set<SlackFeature> left = EnumSet.copyOf(features);
        left.remove(feature);
        return new Manifest(name, command, left, url, rotation);
    }

    /**
     * With tokens that Slack replaces every twelve hours. Slack never switches that off again.
     *
     * @return the changed copy
     */
    public Manifest withRotation() {
        return new Manifest(name, command, features, url, true);
    }

    /**
     * What the bot's token must be allowed.
     *
     * @return the scopes, in order
     */
    public Set<String> scopes() {
        return each(SlackFeature::scopes);
    }

    /**
     * What Slack is to tell.
     *
     * @return the events' names, in order
     */
    public Set<String> events() {
        return each(SlackFeature::events);
    }

    private Set<String> each(Function<SlackFeature, Collection<String>> what) {
        Set<String> all = new TreeSet<>();
        features.forEach(feature -> all.addAll(what.apply(feature)));
        return all;
    }

    /**
     * The manifest as Slack takes it.
     *
     * @return the JSON document, indented
     */
    public String toJson() {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.putObject("_metadata").put("major_version", 2).put("minor_version", 1);
        manifest.putObject("display_information")
                .put("name", name)
                .put("description", "Incidents where people already are");
        features(manifest.putObject("features"));
        ArrayNode scopes =
                manifest.putObject("oauth_config").putObject("scopes").putArray("bot");
        scopes().forEach(scopes::add);
        settings(manifest.putObject("settings"));
        return manifest.toPrettyString();
    }

    private void features(ObjectNode parts) {
        boolean direct = features.contains(SlackFeature.DIRECT_MESSAGES);
        parts.putObject("app_home")
                .put("home_tab_enabled", features.contains(SlackFeature.HOME))
                .put("messages_tab_enabled", true)
                .put("messages_tab_read_only_enabled", !direct);
        parts.putObject("bot_user").put("display_name", name).put("always_online", true);
        ArrayNode shortcuts = parts.putArray("shortcuts");
        shortcut(shortcuts, "global", "Declare an incident", ShortcutIds.DECLARE);
        shortcut(shortcuts, "message", "Declare from this", ShortcutIds.DECLARE_FROM);
        shortcut(shortcuts, "message", "Add to timeline", ShortcutIds.PIN);
        ObjectNode slash = parts.putArray("slash_commands")
                .addObject()
                .put("command", command)
                .put("description", "Declare, run and resolve incidents")
                .put("usage_hint", "declare Checkout answers 500")
                .put("should_escape", true);
        if (url != null) {
            slash.put("url", url);
        }
    }

    private static void shortcut(ArrayNode shortcuts, String type, String name, String id) {
        shortcuts
                .addObject()
                .put("type", type)
                .put("name", name)
                .put("callback_id", id)
                .put("description", name);
    }

    private void settings(ObjectNode settings) {
        ObjectNode subscriptions = settings.putObject("event_subscriptions");
        ObjectNode interactivity = settings.putObject("interactivity").put("is_enabled", true);
        if (url != null) {
            subscriptions.put("request_url", url);
            interactivity.put("request_url", url).put("message_menu_options_url", url);
        }
        ArrayNode events = subscriptions.putArray("bot_events");
        events().forEach(events::add);
        settings.put("org_deploy_enabled", false)
                .put("socket_mode_enabled", url == null)
                .put("token_rotation_enabled", rotation);
    }
}
