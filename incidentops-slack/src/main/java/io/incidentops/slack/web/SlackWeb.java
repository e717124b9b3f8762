package io.incidentops.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.web.client.Breaker;
import io.incidentops.web.client.Exchange;
import io.incidentops.web.client.HttpCalls;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API over HTTP, within Slack's limits. Each call is one attempt; whether it may be repeated is said by its
 * reply. It counts its calls by method, workspace, channel and message, and answers {@link SlackReply.Later} with the exact
 * time where one would be too many; it waits for nobody. It stops calling where Slack does not answer, for ten seconds at a
 * time. Its threads, two daemons at most, and its connections end with {@link #close}. Thread-safe.
 */
public final class SlackWeb implements SlackApi, AutoCloseable {
    private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

    private final HttpUrl base;
    private final SlackTokens tokens;
    private final Duration limit;
    private final Duration interactiveLimit;
    private final Limiter limiter;
    private final Breaker breaker;
    private final HttpCalls http;
    private final ResponseUrlClient responses;
    private volatile @Nullable Set<String> scopes;
    private volatile @Nullable String refused;
    private volatile boolean closed;

    private SlackWeb(Builder builder, SlackTokens tokens) {
        this.tokens = tokens;
        base = builder.base;
        limit = builder.limit;
        interactiveLimit = builder.interactiveLimit;
        limiter = new Limiter(builder.clock, builder.share);
        breaker = new Breaker(builder.clock);
        http = Agent.calls(builder.proxy);
        responses = new ResponseUrlClient(http, new Hosts(builder.hosts), builder.clock, interactiveLimit);
    }

    /**
     * Begins to configure.
     *
     * @param tokens where the bot's token comes from
     * @return a builder with the defaults
     */
    public static Builder builder(SlackTokens tokens) {
        return new Builder(Objects.requireNonNull(tokens, "tokens"));
    }

    @Override
    public SlackReply call(SlackCall call) {
        String token;
        try {
            token = tokens.token();
        } catch (RuntimeException e) {
            // What it says may quote the token.
            return new SlackReply.Later(
                    Replies.MENDING, "no token (" + e.getClass().getSimpleName() + ")");
        }
        return call(call, token, true);
    }

    /** Calls with another token than the bot's, or with none. */
    SlackReply callWith(@Nullable String token, SlackCall call) {
        return call(call, token, false);
    }

    private SlackReply call(SlackCall call, @Nullable String token, boolean bot) {
        Method method = Method.of(call.method());
        String workspace = call.arguments().get("team_id") instanceof String team ? team : "";
        if (closed || !breaker.enter(workspace)) {
            return new SlackReply.Later(Replies.SOON, "Slack is not called now, since it does not answer");
        }
        Duration wait = limiter.admit(method, workspace, call);
        if (!wait.isZero()) {
            breaker.leave(workspace);
            return new SlackReply.Later(wait, "our own limit for " + call);
        }
        Replies.Judged judged = Replies.judge(method, exchange(method, call, token, bot));
        note(method, workspace, judged);
        if (bot) {
            credentials(token, judged);
        }
        return judged.reply();
    }

    private Exchange exchange(Method method, SlackCall call, @Nullable String token, boolean bot) {
        HttpUrl url = base.newBuilder().addPathSegment(method.name()).build();
        boolean waitedFor = method.urgency() == Method.Urgency.INTERACTIVE;
        Exchange exchange = http.send(Agent.post(url, token, form(call)), waitedFor ? interactiveLimit : limit);
        String granted = exchange instanceof Exchange.Answered answered ? answered.header("x-oauth-scopes") : null;
        if (bot && granted != null && !granted.isBlank()) {
            scopes = parse(granted);
        }
        return exchange;
    }

    private static FormBody form(SlackCall call) {
        FormBody.Builder form = new FormBody.Builder();
        call.arguments()
                .forEach((name, value) ->
                        form.add(name, value instanceof JsonNode json ? json.toString() : value.toString()));
        return form.build();
    }

    private void note(Method method, String workspace, Replies.Judged judged) {
        switch (judged.sign()) {
            case GOOD -> breaker.answered(workspace);
            case BAD -> breaker.failed(workspace);
            case LIMITED -> {
                breaker.leave(workspace);
                if (judged.reply() instanceof SlackReply.Later later) {
                    limiter.pause(method, workspace, later.after());
                }
            }
        }
    }

    private void credentials(@Nullable String token, Replies.Judged judged) {
        String error = judged.credentials();
        if (error != null) {
            refused = error;
            if (token != null) {
                tokens.refused(token, error);
            }
        } else if (judged.reply() instanceof SlackReply.Ok) {
            refused = null;
        }
    }

    private static Set<String> parse(String header) {
        Set<String> names = new TreeSet<>();
        for (String name : header.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return Set.copyOf(names);
    }

    /**
     * What the bot's token may do, as Slack said with its last answer.
     *
     * @return the scopes, such as {@code chat:write}; nothing until Slack said so
     */
    public Optional<Set<String>> scopes() {
        return Optional.ofNullable(scopes);
    }

    /**
     * Answers to the addresses that come with commands and clicks, over the same connections.
     *
     * @return the answers, which end with this
     */
    public ResponseUrls responseUrls() {
        return responses;
    }

    /**
     * What a person should look at: a workspace that does not answer, a token that is not accepted, a limit that lasts.
     *
     * @return the problems in words and without secrets, none where all is well
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(tokens.problems());
        if (!breaker.open().isEmpty()) {
            problems.add("Slack does not answer: calls are tried again every " + Breaker.OPEN.toSeconds() + " s");
        }
        String error = refused;
        if (error != null) {
            problems.add("Slack does not accept the bot's token (" + error + "): install the app again, or give it the"
                    + " new token");
        }
        for (String pause : limiter.pauses(LONG_PAUSE)) {
            problems.add("Slack limits " + pause);
        }
        return problems;
    }

    HttpCalls http() {
        return http;
    }

    /** Cuts off what is under way, and ends threads and connections. May be called twice. */
    @Override
    public void close() {
        closed = true;
        http.close();
    }

    @Override
    public String toString() {
        return "SlackWeb[" + base.host() + "]";
    }

    /** Configures a {@link SlackWeb}. Not thread-safe. */
    public static final class Builder {
        private final SlackTokens tokens;
        private HttpUrl base = HttpUrl.get("https://slack.com/api/");
        private InstantSource clock = InstantSource.system();
        private double share = 1;
        private Duration limit = Duration.ofSeconds(10);
        private Duration interactiveLimit = Duration.ofMillis(2500);
        private Set<URI> hosts = Set.of();
        private @Nullable Proxy proxy;

        private Builder(SlackTokens tokens) {
            this.tokens = tokens;
        }

        /**
         * Where the Web API is; {@code https://slack.com/api/} by default.
         *
         * @param base such as {@code https://slack-gov.com/api/}, or a stand-in's address
         * @return this builder
         * @throws IllegalArgumentException where it is no address of HTTP
         */
        public Builder base(URI base) {
            String text = base.toString();
            this.base = HttpUrl.get(text.endsWith("/") ? text : text + "/");
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
         * How much of each of Slack's limits is ours; all of it by default.
         *
         * @param share more than 0 and at most 1, such as 0.5 where two nodes share a workspace
         * @return this builder
         * @throws IllegalArgumentException where it is not
         */
        public Builder share(double share) {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("a share is more than 0 and at most 1, but was " + share);
            }
            this.share = share;
            return this;
        }

        /**
         * How long one call may take; ten seconds by default.
         *
         * @param limit the longest, at least 100 ms
         * @return this builder
         * @throws IllegalArgumentException where it is shorter
         */
        public Builder limit(Duration limit) {
            this.limit = checked(limit);
            return this;
        }

        /**
         * How long a call may take for which somebody waits in front of a screen; two and a half seconds by default.
         *
         * @param limit the longest, at least 100 ms
         * @return this builder
         * @throws IllegalArgumentException where it is shorter
         */
        public Builder interactiveLimit(Duration limit) {
            this.interactiveLimit = checked(limit);
            return this;
        }

        private static Duration checked(Duration limit) {
            if (limit.toMillis() < 100) {
                throw new IllegalArgumentException("a call needs at least 100 ms, but was given " + limit);
            }
            return limit;
        }

        /**
         * Further places that answers to commands may go to, beside Slack's own hosts; for a stand-in of Slack.
         *
         * @param origin scheme, host and port, such as {@code http://localhost:8080}
         * @return this builder
         */
        public Builder responseOrigin(URI origin) {
            Set<URI> more = new java.util.HashSet<>(hosts);
            more.add(Objects.requireNonNull(origin, "origin"));
            this.hosts = Set.copyOf(more);
            return this;
        }

        /**
         * Through a proxy; by default as the JVM's system properties say.
         *
         * @param proxy the proxy
         * @return this builder
         */
        public Builder proxy(Proxy proxy) {
            this.proxy = Objects.requireNonNull(proxy, "proxy");
            return this;
        }

        /**
         * Builds it. It calls nobody and starts no thread yet.
         *
         * @return the API, to be closed
         */
        public SlackWeb build() {
            return new SlackWeb(this, tokens);
        }
    }
}
