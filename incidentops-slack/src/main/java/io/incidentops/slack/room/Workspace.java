package io.incidentops.slack.room;

import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackIdentity;
import org.jspecify.annotations.Nullable;

/** Which workspace we are in, and who we are there. Thread-safe. */
final class Workspace {
    private final SlackApi api;
    private final @Nullable String team;
    private volatile @Nullable SlackIdentity known;

    Workspace(SlackApi api, @Nullable String team) {
        this.api = api;
        this.team = team;
    }

    /** The workspace's id where a token serves several, or null. */
    @Nullable String team() {
        return team;
    }

    /** Who we are, asked once; null where Slack does not say now. */
    @Nullable SlackIdentity identity() {
        SlackIdentity identity = known;
        if (identity == null) {
            identity = SlackIdentity.ask(api).orElse(null);
            known = identity;
        }
        return identity;
    }

    void know(SlackIdentity identity) {
        known = identity;
    }

    /** The address that opens a channel, known without asking. */
    String link(String channel) {
        SlackIdentity identity = known;
        if (identity != null && identity.url() != null) {
            return identity.url() + "archives/" + channel;
        }
        return "https://slack.com/app_redirect?channel=" + channel + (team == null ? "" : "&team=" + team);
    }

    /** The address that opens a message, or null where the workspace's address is not known. */
    @Nullable String link(String channel, String message) {
        SlackIdentity identity = known;
        return identity == null || identity.url() == null
                ? null
                : identity.url() + "archives/" + channel + "/p" + message.replace(".", "");
    }
}
