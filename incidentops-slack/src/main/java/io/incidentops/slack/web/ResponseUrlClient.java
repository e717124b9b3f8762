package io.incidentops.slack.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.slack.blocks.Rendered;
import io.incidentops.web.client.Exchange;
import io.incidentops.web.client.HttpCalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** Answers over HTTP; knows how often each of the last few thousand addresses was used. */
final class ResponseUrlClient implements ResponseUrls {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int REMEMBERED = 5_000;

    private final HttpCalls http;
    private final Hosts hosts;
    private final InstantSource clock;
    private final Duration limit;
    private final Map<String, Use> uses = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Use> eldest) {
            return size() > REMEMBERED;
        }
    };

    ResponseUrlClient(HttpCalls http, Hosts hosts, InstantSource clock, Duration limit) {
        this.http = http;
        this.hosts = hosts;
        this.clock = clock;
        this.limit = limit;
    }

    private record Use(Instant first, int times) {}

    @Override
    public SlackReply post(String url, ResponsePost post) {
        HttpUrl target = hosts.allowed(url);
        if (target == null) {
            return refused("invalid_url");
        }
        String spent = use(url);
        if (spent != null) {
            return refused(spent);
        }
        byte[] body = body(post).toString().getBytes(StandardCharsets.UTF_8);
        return reply(url, http.send(Agent.post(target, null, RequestBody.create(body, JSON)), limit));
    }

    private synchronized @org.jspecify.annotations.Nullable String use(String url) {
        Instant now = clock.instant();
        Use use = uses.getOrDefault(url, new Use(now, 0));
        if (!now.isBefore(use.first().plus(LIFE))) {
            return "expired_url";
        }
        if (use.times() >= USES) {
            return "used_url";
        }
        uses.put(url, new Use(use.first(), use.times() + 1));
        return null;
    }

    /** It was certainly not used. */
    private synchronized void unused(String url) {
        uses.computeIfPresent(url, (key, use) -> new Use(use.first(), use.times() - 1));
    }

    private static ObjectNode body(ResponsePost post) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        switch (post.kind()) {
            case EPHEMERAL -> body.put("response_type", "ephemeral").put("replace_original", false);
            case IN_CHANNEL -> body.put("response_type", "in_channel").put("replace_original", false);
            case REPLACE -> body.put("replace_original", true);
            case DELETE -> body.put("delete_original", true);
        }
        Rendered content = post.content();
        if (content != null) {
            body.put("text", content.text()).set("blocks", content.blocks());
        }
        return post.thread() == null ? body : body.put("thread_ts", post.thread());
    }

    private SlackReply reply(String url, Exchange exchange) {
        if (exchange instanceof Exchange.NotSent not) {
            unused(url);
            return new SlackReply.Later(Replies.SOON, "Slack: " + not.reason());
        }
        if (exchange instanceof Exchange.Lost lost) {
            return new SlackReply.Unclear(lost.reason());
        }
        Exchange.Answered answered = (Exchange.Answered) exchange;
        int status = answered.status();
        if (status == 429) {
            unused(url);
            Duration after = Replies.retryAfter(answered.header("retry-after"));
            return new SlackReply.Later(after, "Slack limits us for " + after.toSeconds() + " s");
        }
        if (status >= 500) {
            return new SlackReply.Unclear("Slack answers HTTP " + status);
        }
        return status == 200 ? new SlackReply.Ok(MissingNode.getInstance()) : refused(word(answered));
    }

    /** Slack says why in a word, such as {@code used_url}, or in JSON. */
    static String word(Exchange.Answered answered) {
        String text = new String(answered.body(), StandardCharsets.UTF_8).strip();
        int at = text.indexOf("\"error\":\"");
        if (at >= 0) {
            text = text.substring(at + 9, Math.max(at + 9, text.indexOf('"', at + 9)));
        }
        return text.matches("[a-z_]{3,60}") ? text : "http_" + answered.status();
    }

    private static SlackReply refused(String error) {
        return new SlackReply.Refused(error, MissingNode.getInstance());
    }
}
