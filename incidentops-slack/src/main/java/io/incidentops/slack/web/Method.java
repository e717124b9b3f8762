package io.incidentops.slack.web;

import com.slack.api.methods.MethodsRateLimitTier;
import com.slack.api.methods.MethodsRateLimits;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a method of the Web API is treated.
 *
 * @param name its name
 * @param perMinute how often Slack takes it in a minute from one workspace
 * @param repeat whether calling it twice is as good as once
 * @param urgency whether somebody waits in front of a screen
 */
record Method(String name, int perMinute, Repeat repeat, Urgency urgency) {
    /** Whether calling it twice is as good as once. */
    enum Repeat {
        SAFE,
        UNSAFE
    }

    /** Whether somebody waits in front of a screen. */
    enum Urgency {
        INTERACTIVE,
        BACKGROUND
    }

    /** Slack says "several hundred messages per minute" for a workspace, beside one a second for a channel. */
    private static final int MESSAGES = 300;

    private static final int TIER_1 = 1;
    private static final int TIER_2 = 20;
    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;

    private static final Map<String, Method> METHODS = methods();

    /** How a method is treated; one that we do not know is called rarely, and never taken to be safe. */
    static Method of(String name) {
        Method known = METHODS.get(name);
        return known != null ? known : new Method(name, perMinute(name), repeat(name), Urgency.BACKGROUND);
    }

    /** What the library calls. */
    static Set<String> known() {
        return METHODS.keySet();
    }

    private static Repeat repeat(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean reads = last.equals("list") || last.equals("info") || last.startsWith("get");
        return reads ? Repeat.SAFE : Repeat.UNSAFE;
    }

    private static int perMinute(String name) {
        MethodsRateLimitTier tier = MethodsRateLimits.lookupRateLimitTier(name);
        if (tier == null) {
            return TIER_1;
        }
        return switch (tier) {
            case Tier1 -> TIER_1;
            case Tier2 -> TIER_2;
            case Tier3 -> TIER_3;
            case Tier4 -> TIER_4;
            case SpecialTier_chat_postMessage -> MESSAGES;
            case SpecialTier_chat_getPermalink -> TIER_4;
            default -> TIER_2;
        };
    }

    /** By name; what is listed here is what Slack's documents say, whatever the client library says. */
    private static Map<String, Method> methods() {
        Map<String, Method> all = new HashMap<>();
        put(all, Repeat.UNSAFE, Urgency.BACKGROUND, MESSAGES, "chat.postMessage");
        put(all, Repeat.UNSAFE, Urgency.BACKGROUND, TIER_2, "conversations.create", "bookmarks.add");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_2, "conversations.archive", "pins.add", "usergroups.list");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_2, "conversations.setTopic", "conversations.setPurpose");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_3, "chat.update", "chat.delete", "conversations.invite");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_3, "conversations.info", "conversations.history");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_3, "conversations.replies", "conversations.join");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_3, "conversations.open", "users.conversations");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_3, "users.lookupByEmail");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_3, "bookmarks.list", "reactions.add");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_3, "apps.connections.open");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_4, "auth.test", "users.info", "conversations.members");
        put(all, Repeat.SAFE, Urgency.BACKGROUND, TIER_4, "chat.getPermalink");
        // A refresh token works once: only whoever holds the lock repeats, knowing that.
        put(all, Repeat.UNSAFE, Urgency.BACKGROUND, TIER_3, "oauth.v2.access", "oauth.v2.exchange");
        // A whisper that shows twice is better than one that never shows, but Slack cannot be asked for it.
        put(all, Repeat.UNSAFE, Urgency.INTERACTIVE, TIER_4, "chat.postEphemeral", "views.open", "views.push");
        put(all, Repeat.SAFE, Urgency.INTERACTIVE, TIER_4, "views.update", "views.publish");
        return Map.copyOf(all);
    }

    private static void put(Map<String, Method> all, Repeat repeat, Urgency urgency, int perMinute, String... names) {
        for (String name : names) {
            all.put(name, new Method(name, perMinute, repeat, urgency));
        }
    }
}
