package io.incidentops.slack.room;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads lists page by page, within a bound. */
final class Pages {
    private Pages() {}

    /**
     * Reads until it is enough, the list ends, or the bound is reached.
     *
     * @param enough takes each page, and says whether it is enough
     * @return null where it was enough or the list ended, otherwise the reply that stopped it
     */
    static @Nullable SlackReply read(SlackApi api, SlackCall first, int most, Predicate<JsonNode> enough) {
        SlackCall call = first;
        for (int page = 0; page < most; page++) {
            SlackReply reply = api.call(call);
            if (!(reply instanceof SlackReply.Ok ok)) {
                return reply;
            }
            String cursor = cursor(ok.body());
            if (enough.test(ok.body()) || cursor.isEmpty()) {
                return null;
            }
            call = first.with("cursor", cursor);
        }
        return new SlackReply.Unclear("there was more than " + most + " pages to look through");
    }

    static String cursor(JsonNode body) {
        return body.path("response_metadata").path("next_cursor").asText("");
    }
}
