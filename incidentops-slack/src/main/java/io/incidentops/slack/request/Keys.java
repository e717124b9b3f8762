package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what a repeated request is recognised, each kind with a prefix of its own:
 *
 * <ul>
 *   <li>an event: its {@code event_id}, the same over HTTP and Socket Mode;
 *   <li>a command or a shortcut: its {@code trigger_id}, which Slack makes for each act;
 *   <li>a press: its {@code trigger_id} and {@code action_ts};
 *   <li>a window that is sent: the view's id and a hash of the answers, so that sending it again after an unclear answer
 *       counts once, and sending it with other answers counts as another;
 *   <li>a window that is closed: the view's id;
 *   <li>anything else, and where an id is missing, empty or no id: the envelope's id in Socket Mode, or else the SHA-256 of
 *       the raw body.
 * </ul>
 */
final class Keys {
    private static final int MOST = 100;

    private Keys() {}

    static @Nullable String event(@Nullable String eventId) {
        return id(eventId) ? "slack/event/" + eventId : null;
    }

    static @Nullable String command(@Nullable String triggerId) {
        return id(triggerId) ? "slack/command/" + triggerId : null;
    }

    static @Nullable String interactive(String type, JsonNode body) {
        String trigger = Nodes.text(body, "trigger_id");
        JsonNode view = body.path("view");
        String viewId = Nodes.text(view, "id");
        return switch (type) {
            case "block_actions" -> {
                String time = Nodes.text(body.path("actions").path(0), "action_ts");
                yield id(trigger) && id(time) ? "slack/press/" + trigger + '/' + time : null;
            }
            case "view_submission" ->
                id(viewId)
                        ? "slack/submission/" + viewId + '/'
                                + hash(view.path("state").toString().getBytes(StandardCharsets.UTF_8))
                        : null;
            case "view_closed" -> id(viewId) ? "slack/closing/" + viewId : null;
            default -> id(trigger) ? "slack/" + type + '/' + trigger : null;
        };
    }

    static String fallback(@Nullable String envelope, byte[] body) {
        return id(envelope) ? "slack/envelope/" + envelope : "slack/body/" + hash(body);
    }

    private static boolean id(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > MOST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char each = id.charAt(i);
            if (each <= ' ' || each > '~' || each == '/') {
                return false;
            }
        }
        return true;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
