package io.incidentops.slack.talk;

import io.incidentops.chatops.ChatOps;
import io.incidentops.slack.blocks.Renderer;
import io.incidentops.slack.web.ResponseUrls;
import io.incidentops.slack.web.SlackApi;
import java.util.Objects;

/**
 * What talk works with. Immutable.
 *
 * @param chatops does what people say, on the platform called {@code slack}
 * @param api calls Slack
 * @param urls answers to where a request came from
 * @param renderer renders the answers
 */
public record TalkParts(ChatOps chatops, SlackApi api, ResponseUrls urls, Renderer renderer) {
    /** Checks that nothing is missing. */
    public TalkParts {
        Objects.requireNonNull(chatops, "chatops");
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(urls, "urls");
        Objects.requireNonNull(renderer, "renderer");
    }
}
