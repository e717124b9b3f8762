package io.incidentops.slack.request;

import io.incidentops.web.Inbox;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures {@link SlackRequests}: an inbox, a front and a clock are needed. Without more, requests over HTTP are refused
 * for want of a secret, and nobody is told through a {@code response_url}. Not thread-safe.
 */
public final class SlackRequestsBuilder {
    Collection<String> secrets = List.of();

    @Nullable InstantSource clock;

    @Nullable Inbox inbox;

    @Nullable Front front;

    Whisper whisper = Whisper.NONE;
    Supplier<Identity> identity = () -> Identity.UNKNOWN;

    SlackRequestsBuilder() {}

    /**
     * The app's signing secrets; several while one is replaced by another. Without any, requests over HTTP are refused.
     *
     * @param some the secrets
     * @return this builder
     */
    public SlackRequestsBuilder signingSecrets(Collection<String> some) {
        this.secrets = List.copyOf(some);
        return this;
    }

    /**
     * The clock by which signatures become stale and requests are dated.
     *
     * @param source the library's clock
     * @return this builder
     */
    public SlackRequestsBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Where requests are kept.
     *
     * @param where the inbox; the caller closes it
     * @return this builder
     */
    public SlackRequestsBuilder inbox(Inbox where) {
        this.inbox = Objects.requireNonNull(where, "where");
        return this;
    }

    /**
     * What is answered at once.
     *
     * @param who the front
     * @return this builder
     */
    public SlackRequestsBuilder front(Front who) {
        this.front = Objects.requireNonNull(who, "who");
        return this;
    }

    /**
     * How whoever pressed a button is told that it was not recorded; by Slack's own error alone where this is not set.
     *
     * @param how the way to tell them
     * @return this builder
     */
    public SlackRequestsBuilder whisper(Whisper how) {
        this.whisper = Objects.requireNonNull(how, "how");
        return this;
    }

    /**
     * Who we are, so that our own messages are not kept.
     *
     * @param who answers from memory, with {@link Identity#UNKNOWN} as long as it is not known
     * @return this builder
     */
    public SlackRequestsBuilder identity(Supplier<Identity> who) {
        this.identity = Objects.requireNonNull(who, "who");
        return this;
    }

    /**
     * Builds; starts no thread.
     *
     * @return the handler, to be closed
     * @throws IllegalStateException where inbox, front or clock is missing
     * @throws IllegalArgumentException where a signing secret is blank
     */
    public SlackRequests build() {
        if (inbox == null || front == null || clock == null) {
            throw new IllegalStateException("an inbox, a front and a clock are needed");
        }
        return new SlackRequests(this);
    }
}
