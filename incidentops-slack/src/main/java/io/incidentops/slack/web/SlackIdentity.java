package io.incidentops.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who the bot is, and where. Immutable.
 *
 * @param team the workspace's id, or null where the app is installed for a whole organisation
 * @param enterprise the organisation's id, or null
 * @param user the bot's user id
 * @param bot the bot's own id, or null
 * @param url the workspace's address with a slash at its end, or null
 */
public record SlackIdentity(
        @Nullable String team,
        @Nullable String enterprise,
        String user,
        @Nullable String bot,
        @Nullable String url) {

    /**
     * Asks Slack, once.
     *
     * @param api the API
     * @return the identity, or nothing where Slack does not say now
     */
    public static Optional<SlackIdentity> ask(SlackApi api) {
        return api.call(SlackCall.of("auth.test")) instanceof SlackReply.Ok ok ? of(ok.body()) : Optional.empty();
    }

    private static Optional<SlackIdentity> of(JsonNode body) {
        String user = text(body, "user_id");
        if (user == null) {
            return Optional.empty();
        }
        String url = text(body, "url");
        String slashed = url == null || url.endsWith("/") ? url : url + "/";
        return Optional.of(new SlackIdentity(
                text(body, "team_id"), text(body, "enterprise_id"), user, text(body, "bot_id"), slashed));
    }

    private static @Nullable String text(JsonNode body, String name) {
        return body.path(name).isTextual() ? body.path(name).textValue() : null;
    }
}
