package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Access;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The app's tokens and their rotation. Not thread-safe; guarded by the workspace's lock. */
final class Tokens {
    static final String BOT = "xoxb-stand-in-bot";
    static final String USER = "xoxp-stand-in-admin";
    static final String APP = "xapp-stand-in-app";
    static final String CLIENT_ID = "1111.2222";
    static final String CLIENT_SECRET = "stand-in-client-secret";
    static final String ADMIN = "U0ADMIN";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int MOST_ACTIVE = 2;

    private static final class Grant {
        final Access access;
        final String caller;

        @Nullable Instant until;

        boolean revoked;

        Grant(Access access, String caller) {
            this.access = access;
            this.caller = caller;
        }
    }

    private final Workspace workspace;
    private final Map<String, Grant> grants = new LinkedHashMap<>();
    private final Deque<Grant> active = new ArrayDeque<>();
    private String refresh = "";
    private int generation;

    Tokens(Workspace workspace) {
        this.workspace = workspace;
        grants.put(BOT, new Grant(Access.BOT, Workspace.BOT_USER));
        grants.put(USER, new Grant(Access.USER_ONLY, ADMIN));
        grants.put(APP, new Grant(Access.APP, Workspace.BOT_USER));
    }

    /** Whose token it is; refuses one that is missing, unknown, revoked, expired or of the wrong kind. */
    String caller(String token, Access wanted) {
        if (wanted == Access.NONE) {
            return Workspace.BOT_USER;
        }
        if (token.isEmpty()) {
            throw new SlackError("not_authed");
        }
        Grant grant = grants.get(token);
        if (grant == null) {
            throw new SlackError("invalid_auth");
        }
        if (grant.revoked) {
            throw new SlackError("token_revoked");
        }
        if (grant.until != null && !workspace.now().isBefore(grant.until)) {
            throw new SlackError("token_expired");
        }
        boolean fits = grant.access == wanted || (wanted == Access.BOT && grant.access == Access.USER_ONLY);
        if (!fits) {
            throw new SlackError("not_allowed_token_type");
        }
        return grant.caller;
    }

    /** Switches rotation on: the bot's token expires from now on. Answers the first refresh token. */
    String rotate() {
        Grant first = grants.get(BOT);
        if (first != null && refresh.isEmpty()) {
            first.until = workspace.now().plus(LIFE);
            active.add(first);
            refresh = "xoxe-1-stand-in-" + ++generation;
        }
        return refresh;
    }

    /** Switches rotation on as an app does: its lasting token for one that expires. */
    ObjectNode exchanged() {
        if (!refresh.isEmpty()) {
            throw new SlackError("token_already_exchanged");
        }
        return refreshed(rotate());
    }

    void revoke() {
        grants.values().forEach(grant -> grant.revoked = true);
    }

    /** A new token for a refresh token, which is used up thereby; at most two tokens stay valid. */
    ObjectNode refreshed(String used) {
        if (refresh.isEmpty() || !used.equals(refresh)) {
            throw new SlackError("invalid_refresh_token");
        }
        generation++;
        refresh = "xoxe-1-stand-in-" + generation;
        String token = "xoxe.xoxb-stand-in-" + generation;
        Grant grant = new Grant(Access.BOT, Workspace.BOT_USER);
        grant.until = workspace.now().plus(LIFE);
        grants.put(token, grant);
        active.add(grant);
        while (active.size() > MOST_ACTIVE) {
            active.remove().revoked = true;
        }
        ObjectNode answer = Json.object()
                .put("access_token", token)
                .put("refresh_token", refresh)
                .put("expires_in", LIFE.toSeconds())
                .put("token_type", "bot")
                .put("scope", String.join(",", workspace.settings.scopes()))
                .put("bot_user_id", Workspace.BOT_USER)
                .put("app_id", Workspace.APP)
                .put("is_enterprise_install", workspace.settings.orgInstall());
        answer.putObject("team").put("id", workspace.settings.team()).put("name", workspace.settings.domain());
        return answer;
    }
}
