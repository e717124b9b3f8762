package io.incidentops.slack.socket;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a connection failed, in words that hold no address and no token. */
final class Causes {
    private static final Set<String> TOKEN = Set.of(
            "invalid_auth",
            "not_authed",
            "not_allowed_token_type",
            "missing_scope",
            "no_permission",
            "token_revoked",
            "token_expired",
            "account_inactive");

    private Causes() {}

    /** An exception's message may name the address, which holds a ticket; its class says enough. */
    static String of(Throwable cause) {
        return cause.getClass().getSimpleName();
    }

    /** What Slack's own word means. */
    static String refused(@Nullable String error) {
        String word = error == null || !error.matches("[a-z0-9_]{1,64}") ? "no reason" : error;
        return "Slack answered " + word
                + (TOKEN.contains(word) ? ": check the app-level token (xapp-…) and its scope connections:write" : "");
    }
}
