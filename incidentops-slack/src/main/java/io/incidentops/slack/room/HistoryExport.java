package io.incidentops.slack.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.incidentops.port.Answer;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a sink all that a channel said. An attempt goes as far as the limits let it; the next goes on there, so that a long
 * history is told in the end.
 */
final class HistoryExport {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryExport.class);
    private static final int CHANNELS = 64;
    private static final int PER_PAGE = 200;
    private static final int THREADS = 10_000;
    private static final Duration SINK = Duration.ofSeconds(30);

    private final SlackApi api;
    private final HistorySink sink;
    private final InstantSource clock;
    private final Remembered<Progress> under = new Remembered<>(CHANNELS);

    HistoryExport(SlackApi api, HistorySink sink, InstantSource clock) {
        this.api = api;
        this.sink = sink;
        this.clock = clock;
    }

    /** How far it came: the threads that are left, and what comes next. Used by the one who archives the channel. */
    private static final class Progress {
        private final Deque<String> threads = new ArrayDeque<>();
        private String cursor = "";
        private boolean told;
    }

    /** Accepted once everything was told. */
    Answer export(String channel) {
        try {
            Progress progress = under.get(channel);
            if (progress == null) {
                progress = begin(channel);
            }
            SlackReply stopped = tell(channel, progress);
            if (stopped != null) {
                return Said.answer(stopped, "tell the history of " + channel + " before it is archived", null);
            }
            sink.end(channel);
            under.remove(channel);
            return Answer.accepted(null);
        } catch (IOException | RuntimeException e) {
            under.remove(channel);
            LOG.warn("the history of {} could not be kept, and is told again", channel, e);
            return Answer.later(SINK, "the channel's history could not be kept");
        }
    }

    private Progress begin(String channel) throws IOException {
        sink.begin(channel);
        sink.write(
                channel,
                List.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("format", "incidentops-slack-history")
                        .put("version", 1)
                        .put("channel", channel)
                        .put("at", clock.instant().toString())
                        .toString()));
        Progress progress = new Progress();
        under.put(channel, progress);
        return progress;
    }

    private @org.jspecify.annotations.Nullable SlackReply tell(String channel, Progress progress) throws IOException {
        SlackCall history = SlackCall.of("conversations.history").with("channel", channel);
        while (!progress.told) {
            SlackReply reply = page(history, progress);
            if (!(reply instanceof SlackReply.Ok ok)) {
                return reply;
            }
            sink.write(channel, messages(ok.body(), progress));
            progress.cursor = Pages.cursor(ok.body());
            progress.told = progress.cursor.isEmpty();
        }
        return threads(channel, progress);
    }

    private SlackReply page(SlackCall call, Progress progress) {
        return api.call(call.with("limit", PER_PAGE)
                .with("include_all_metadata", true)
                .with("cursor", progress.cursor.isEmpty() ? null : progress.cursor));
    }

    private static List<String> messages(JsonNode body, Progress progress) {
        List<String> lines = new ArrayList<>();
        for (JsonNode message : body.path("messages")) {
            lines.add(message.toString());
            if (message.path("reply_count").asInt(0) > 0 && progress.threads.size() < THREADS) {
                progress.threads.add(message.path("ts").asText());
            }
        }
        return lines;
    }

    private @org.jspecify.annotations.Nullable SlackReply threads(String channel, Progress progress)
            throws IOException {
        while (!progress.threads.isEmpty()) {
            String thread = progress.threads.getFirst();
            SlackCall replies = SlackCall.of("conversations.replies")
                    .with("channel", channel)
                    .with("ts", thread);
            SlackReply reply = page(replies, progress);
            boolean gone = Said.error(reply).equals("thread_not_found");
            if (!(reply instanceof SlackReply.Ok) && !gone) {
                return reply;
            }
            progress.cursor = "";
            if (reply instanceof SlackReply.Ok ok) {
                sink.write(channel, answers(ok.body(), thread));
                progress.cursor = Pages.cursor(ok.body());
            }
            if (progress.cursor.isEmpty()) {
                progress.threads.removeFirst();
            }
        }
        return null;
    }

    /** Each page of a thread begins with the message that it hangs on, which was told already. */
    private static List<String> answers(JsonNode body, String thread) {
        List<String> lines = new ArrayList<>();
        for (JsonNode message : body.path("messages")) {
            if (!thread.equals(message.path("ts").asText())) {
                lines.add(message.toString());
            }
        }
        return lines;
    }
}
