package io.incidentops.slack.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.model.Text;
import io.incidentops.port.Answer;
import io.incidentops.port.Block;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Clearance;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.slack.blocks.Rendered;
import io.incidentops.slack.blocks.Renderer;
import io.incidentops.web.client.Exchange;
import io.incidentops.web.client.HttpCalls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/**
 * One channel of Slack that is told, and nothing more: an incoming webhook, with no bot and no token. Its address is a
 * secret. It has no features, one channel named {@link #CHANNEL}, and takes a message a second. What buttons stand for is
 * written out, since nobody hears them. Slack names no message, so a message's id is its effect's. Thread-safe.
 */
public final class WebhookChat implements ChatPlatform, AutoCloseable {
    /** The one channel. */
    public static final String CHANNEL = "webhook";

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Method METHOD =
            new Method("chat.postMessage", 60, Method.Repeat.UNSAFE, Method.Urgency.BACKGROUND);
    private static final SlackCall CALL = SlackCall.of(METHOD.name()).with("channel", CHANNEL);
    private static final int REMEMBERED = 256;
    private static final int COMMAND = 200;

    private final HttpUrl url;
    private final Renderer renderer;
    private final Clearance clearance;
    private final Duration limit;
    private final Limiter limiter;
    private final HttpCalls http = Agent.calls(null);
    private final Map<String, Integer> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    private WebhookChat(Builder builder, HttpUrl url) {
        this.url = url;
        renderer = builder.renderer;
        clearance = builder.clearance;
        limit = builder.limit;
        limiter = new Limiter(builder.clock, 1);
    }

    /**
     * Begins to configure.
     *
     * @param url the webhook's address, such as {@code https://hooks.slack.com/services/...}
     * @param renderer renders messages
     * @return a builder with the defaults
     */
    public static Builder builder(String url, Renderer renderer) {
        return new Builder(Objects.requireNonNull(url, "url"), Objects.requireNonNull(renderer, "renderer"));
    }

    @Override
    public String name() {
        return "slack-webhook";
    }

    @Override
    public Set<ChatFeature> features() {
        return Set.of();
    }

    @Override
    public Clearance clearance(String channel) {
        return clearance;
    }

    @Override
    public Answer post(Post post) {
        if (!post.channel().equals(CHANNEL)) {
            return Answer.rejected("a webhook has the channel " + CHANNEL + " alone, but this was for another");
        }
        List<Rendered> parts = renderer.split(written(post.message()));
        for (int part = told(post.effect()); part < parts.size(); part++) {
            Answer answer = send(parts.get(part));
            if (!(answer instanceof Answer.Accepted)) {
                return answer;
            }
            tell(post.effect(), part + 1);
        }
        forget(post.effect());
        return parts.isEmpty() ? Answer.rejected("the message is empty") : Answer.accepted(post.effect());
    }

    private synchronized int told(String effect) {
        return told.getOrDefault(effect, 0);
    }

    private synchronized void tell(String effect, int parts) {
        told.put(effect, parts);
    }

    private synchronized void forget(String effect) {
        told.remove(effect);
    }

    private Answer send(Rendered rendered) {
        Duration wait = limiter.admit(METHOD, "", CALL);
        if (!wait.isZero()) {
            return Answer.later(wait, "a webhook takes one message a second");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", rendered.text());
        if (!rendered.blocks().isEmpty()) {
            body.set("blocks", rendered.blocks());
        }
        body.put("unfurl_links", false).put("unfurl_media", false);
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return answer(http.send(Agent.post(url, null, RequestBody.create(bytes, JSON)), limit));
    }

    private Answer answer(Exchange exchange) {
        if (exchange instanceof Exchange.NotSent not) {
            return Answer.later(Replies.SOON, "Slack's webhook: " + not.reason());
        }
        if (exchange instanceof Exchange.Lost lost) {
            return Answer.unclear("Slack's webhook: " + lost.reason());
        }
        Exchange.Answered answered = (Exchange.Answered) exchange;
        int status = answered.status();
        if (status == 200) {
            return Answer.accepted(null);
        }
        if (status == 429) {
            Duration after = Replies.retryAfter(answered.header("retry-after"));
            limiter.pause(METHOD, "", after);
            return Answer.later(after, "Slack limits the webhook for " + after.toSeconds() + " s");
        }
        if (status >= 500) {
            return status == 503
                    ? Answer.later(Replies.SOON, "Slack's webhook answers HTTP 503")
                    : Answer.unclear("Slack's webhook answers HTTP " + status);
        }
        return Answer.rejected("Slack's webhook refused: "
                + ResponseUrlClient.word(answered).replace('_', ' ') + " (make a new webhook where it was removed)");
    }

    /** Buttons as the commands that they stand for. */
    private static Message written(Message message) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : message.blocks()) {
            blocks.add(
                    block instanceof Block.Buttons buttons
                            ? new Block.Paragraph(buttons.buttons().stream()
                                    .map(button -> Line.join(
                                            new Span.Strong(button.label()),
                                            ": " + Text.shorten(button.command(), COMMAND)))
                                    .toList())
                            : block);
        }
        return new Message(message.title(), blocks);
    }

    /** Cuts off what is under way, and ends threads and connections. */
    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "WebhookChat[***]";
    }

    /** Configures a {@link WebhookChat}. Not thread-safe. */
    public static final class Builder {
        private final String url;
        private final Renderer renderer;
        private Clearance clearance = Clearance.OPEN;
        private Duration limit = Duration.ofSeconds(10);
        private InstantSource clock = InstantSource.system();
        private Set<URI> origins = Set.of();

        private Builder(String url, Renderer renderer) {
            this.url = url;
            this.renderer = renderer;
        }

        /**
         * What the webhook's channel may be told; nothing restricted and no drill by default.
         *
         * @param clearance the clearance
         * @return this builder
         */
        public Builder clearance(Clearance clearance) {
            this.clearance = Objects.requireNonNull(clearance, "clearance");
            return this;
        }

        /**
         * How long one call may take; ten seconds by default.
         *
         * @param limit the longest
         * @return this builder
         */
        public Builder limit(Duration limit) {
            this.limit = Objects.requireNonNull(limit, "limit");
            return this;
        }

        /**
         * The one clock, by which limits are counted.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Another place than Slack's own hosts that may be called; for a stand-in of Slack.
         *
         * @param origin scheme, host and port, such as {@code http://localhost:8080}
         * @return this builder
         */
        public Builder origin(URI origin) {
            this.origins = Set.of(origin);
            return this;
        }

        /**
         * Builds it. It calls nobody and starts no thread yet.
         *
         * @return the platform, to be closed
         * @throws IllegalArgumentException where the address is not one of Slack's; it is not quoted
         */
        public WebhookChat build() {
            HttpUrl allowed = new Hosts(origins).allowed(url);
            if (allowed == null) {
                throw new IllegalArgumentException(
                        "a webhook's address begins with https://hooks.slack.com/ or https://hooks.slack-gov.com/");
            }
            return new WebhookChat(this, allowed);
        }
    }
}
