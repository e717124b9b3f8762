package io.incidentops.slack.room;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.port.Answer;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks for messages that earlier calls may have posted, by the effect's id in their metadata. */
final class Lookup {
    private static final int PAGES = 10;
    private static final int PER_PAGE = 200;

    /** The dispatcher gives a message up after three days, so an older one is nobody's who asks. */
    private static final Duration BACK = Duration.ofDays(4);

    private final SlackApi api;
    private final InstantSource clock;

    Lookup(SlackApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Whether one may read what a channel says. */
    enum Use {
        ALLOWED,
        IMPOSSIBLE
    }

    Answer find(String channel, String effect) {
        Map<Integer, String> parts = new TreeMap<>();
        int[] wanted = {1};
        SlackReply stopped = read(channel, effect, parts, wanted);
        if (stopped != null) {
            return Said.answer(stopped, "look into " + channel, null);
        }
        // What is there in part is posted again, which goes on with what is missing.
        return parts.size() < wanted[0]
                ? Answer.rejected("not everything by " + effect + " is in " + channel)
                : Answer.accepted(parts.get(1));
    }

    /**
     * The parts of an effect's message that are there, by number.
     *
     * @return null, or the reply that stopped the search
     */
    @Nullable SlackReply parts(String channel, String effect, Map<Integer, String> found) {
        return read(channel, effect, found, new int[] {1});
    }

    private @Nullable SlackReply read(String channel, String effect, Map<Integer, String> found, int[] wanted) {
        Instant oldest = clock.instant().minus(BACK);
        SlackCall history = SlackCall.of("conversations.history")
                .with("channel", channel)
                .with("include_all_metadata", true)
                .with("limit", PER_PAGE)
                .with("oldest", oldest.getEpochSecond() + ".000000");
        SlackReply stopped = read(history, effect, found, wanted);
        // A public channel may be posted to without being in it, but not be read.
        if (stopped != null
                && Said.error(stopped).equals("not_in_channel")
                && Said.ok(api.call(SlackCall.of("conversations.join").with("channel", channel)))) {
            return read(history, effect, found, wanted);
        }
        return stopped;
    }

    private @Nullable SlackReply read(SlackCall history, String effect, Map<Integer, String> found, int[] wanted) {
        return Pages.read(api, history, PAGES, page -> {
            for (JsonNode message : page.path("messages")) {
                int part = Marker.part(message, effect);
                if (part > 0) {
                    found.put(part, message.path("ts").asText());
                    wanted[0] = Marker.parts(message);
                }
            }
            return !found.isEmpty() && found.size() >= wanted[0];
        });
    }
}
