package io.incidentops.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.store.KeyValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot's token that Slack changes every twelve hours. The tokens stand in the store, sealed under the client secret, so that
 * all nodes share them; one node at a time gets the next ones, two hours ahead, in the background. A refresh token works
 * once: where a node dies between Slack's answer and the store, or the answer is lost, the same one is tried again, and
 * where Slack does not take it any more the app has to be installed again, which {@link #problems} says. Thread-safe.
 */
public final class RotatingTokens implements SlackTokens {
    private static final Logger LOG = LoggerFactory.getLogger(RotatingTokens.class);
    private static final Duration AHEAD = Duration.ofHours(2);
    private static final Duration HELD = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int TRIES = 3;

    private final String clientId;
    private final String clientSecret;
    private final String first;
    private final Seal seal;
    private final String key;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile @Nullable Running running;
    private volatile @Nullable TokenSet known;
    private volatile @Nullable String problem;
    private volatile Instant notBefore = Instant.EPOCH;

    private record Running(SlackWeb web, KeyValue store, InstantSource clock, Executor background, String node) {}

    /**
     * Tokens that rotate.
     *
     * @param clientId the app's client id
     * @param clientSecret the app's client secret
     * @param first the refresh token of the installation ({@code xoxe-...}), or a bot token that does not rotate yet
     *     ({@code xoxb-...}), which is exchanged once; another one after each installation
     */
    public RotatingTokens(String clientId, String clientSecret, String first) {
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.clientSecret = Objects.requireNonNull(clientSecret, "clientSecret");
        this.first = Objects.requireNonNull(first, "first");
        this.seal = new Seal(clientSecret);
        // Another installation has another key, so that tokens of an earlier one are not taken for its own.
        this.key = "slack/tokens/" + UUID.nameUUIDFromBytes((clientId + '\n' + first).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Begins: tokens are read, or got, in the background.
     *
     * @param web calls Slack
     * @param store where the nodes share the tokens
     * @param clock the nodes' one clock
     * @param background runs what nobody waits for
     */
    public void start(SlackWeb web, KeyValue store, InstantSource clock, Executor background) {
        String node = UUID.nameUUIDFromBytes((ProcessHandle.current().pid() + "/" + System.identityHashCode(this))
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
        running = new Running(web, store, clock, background, node);
        tick();
    }

    /** Gets the next tokens where it is time; called now and then, and by each call. Answers at once. */
    public void tick() {
        Running now = running;
        if (now == null) {
            return;
        }
        TokenSet tokens = known;
        Instant time = now.clock().instant();
        boolean due = tokens == null
                || tokens.access() == null
                || !time.isBefore(tokens.expires().minus(AHEAD));
        if (due && !time.isBefore(notBefore) && refreshing.compareAndSet(false, true)) {
            now.background().execute(() -> {
                try {
                    refresh(now);
                } finally {
                    refreshing.set(false);
                }
            });
        }
    }

    /** @throws IllegalStateException while there is no token that is still good */
    @Override
    public String token() {
        tick();
        TokenSet tokens = known;
        Running now = running;
        if (tokens == null
                || now == null
                || tokens.access() == null
                || !now.clock().instant().isBefore(tokens.expires())) {
            throw new IllegalStateException("there is no token yet");
        }
        return tokens.access();
    }

    @Override
    public void refused(String token, String error) {
        TokenSet tokens = known;
        if (tokens != null && token.equals(tokens.access())) {
            known = new TokenSet(null, tokens.refresh(), Instant.EPOCH, null, Instant.EPOCH);
            tick();
        }
    }

    @Override
    public List<String> problems() {
        String text = problem;
        return text == null ? List.of() : List.of(text);
    }

    private void refresh(Running now) {
        notBefore = now.clock().instant().plus(PAUSE);
        try {
            Optional<KeyValue.Value> value = now.store().get(key);
            TokenSet stored = value.map(kept -> TokenSet.parse(seal.open(kept.value())))
                    .orElseGet(() -> new TokenSet(null, first, Instant.EPOCH, null, Instant.EPOCH));
            Instant time = now.clock().instant();
            if (known == null && stored.access() != null && time.isBefore(stored.expires())) {
                known = stored;
            }
            if (newer(stored, time)) {
                known = stored;
                problem = null;
            } else if (!stored.heldByOther(now.node(), time)) {
                long version = value.map(KeyValue.Value::version).orElse(0L);
                TokenSet held = stored.held(now.node(), time.plus(HELD));
                if (now.store().put(key, seal.close(held.json()), version)) {
                    next(now, held);
                }
            }
        } catch (RuntimeException e) {
            problem = "Slack's tokens cannot be kept: " + e.getClass().getSimpleName();
            LOG.warn(
                    "Slack's tokens could not be read or written ({})",
                    e.getClass().getSimpleName());
        }
    }

    /** Whether another node got tokens since, which are good for a while and are not those that Slack refused. */
    private boolean newer(TokenSet stored, Instant time) {
        TokenSet mine = known;
        boolean good = stored.access() != null && time.isBefore(stored.expires().minus(AHEAD));
        boolean refusedOnes =
                mine != null && mine.access() == null && mine.refresh().equals(stored.refresh());
        return good && !refusedOnes;
    }

    private void next(Running now, TokenSet held) {
        SlackReply reply = held.refresh().startsWith("xoxb-") ? exchange(now.web(), held) : access(now.web(), held);
        if (reply instanceof SlackReply.Ok ok) {
            keep(now, of(ok.body(), held, now.clock().instant()));
            problem = null;
            return;
        }
        if (reply instanceof SlackReply.Refused refused) {
            problem = "Slack gives no new token (" + refused.error() + "): install the app again, and configure its new"
                    + " refresh token";
            LOG.warn("Slack gives no new token: {}", refused.error());
        }
        keep(now, held.free());
    }

    private SlackReply access(SlackWeb web, TokenSet held) {
        return web.callWith(
                null,
                SlackCall.of("oauth.v2.access")
                        .with("client_id", clientId)
                        .with("client_secret", clientSecret)
                        .with("grant_type", "refresh_token")
                        .with("refresh_token", held.refresh()));
    }

    private SlackReply exchange(SlackWeb web, TokenSet held) {
        return web.callWith(
                held.refresh(),
                SlackCall.of("oauth.v2.exchange").with("client_id", clientId).with("client_secret", clientSecret));
    }

    private static TokenSet of(JsonNode body, TokenSet before, Instant now) {
        Instant expires = now.plusSeconds(
                body.path("expires_in").asLong(Duration.ofHours(12).toSeconds()));
        return new TokenSet(
                body.path("access_token").asText(),
                body.path("refresh_token").asText(before.refresh()),
                expires,
                null,
                Instant.EPOCH);
    }

    /** What Slack gave is the only good one now, whatever the store holds. */
    private void keep(Running now, TokenSet tokens) {
        if (tokens.access() != null && now.clock().instant().isBefore(tokens.expires())) {
            known = tokens;
        }
        for (int i = 0; i < TRIES; i++) {
            long version = now.store().get(key).map(KeyValue.Value::version).orElse(0L);
            if (now.store().put(key, seal.close(tokens.json()), version)) {
                return;
            }
        }
        LOG.warn("Slack's new tokens could not be written: others write at the same time");
    }

    @Override
    public String toString() {
        return "RotatingTokens[***]";
    }
}
