package io.incidentops.pagerduty.webhook;

import io.incidentops.web.Inbox;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Configures {@link PagerDutyWebhooks}: a secret, a clock and an inbox are needed. Not thread-safe. */
public final class PagerDutyWebhooksBuilder {
    Collection<String> secrets = List.of();

    @Nullable InstantSource clock;

    @Nullable Inbox inbox;

    PagerDutyWebhooksBuilder() {}

    /**
     * The secrets of the webhook subscriptions that come to this address. PagerDuty shows one only when its subscription is
     * made. Give several where there are several subscriptions, and while a secret is replaced.
     *
     * @param some the secrets
     * @return this builder
     */
    public PagerDutyWebhooksBuilder secrets(Collection<String> some) {
        this.secrets = List.copyOf(some);
        return this;
    }

    /**
     * The clock by which webhooks are dated.
     *
     * @param source the library's clock
     * @return this builder
     */
    public PagerDutyWebhooksBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Where webhooks are kept.
     *
     * @param where the inbox, such as {@link io.incidentops.web.BoundedInbox}; the caller closes it
     * @return this builder
     */
    public PagerDutyWebhooksBuilder inbox(Inbox where) {
        this.inbox = Objects.requireNonNull(where, "where");
        return this;
    }

    /**
     * Builds; starts no thread.
     *
     * @return the handler
     * @throws IllegalStateException where clock or inbox is missing
     * @throws IllegalArgumentException where there is no secret, or one is blank
     */
    public PagerDutyWebhooks build() {
        if (clock == null || inbox == null) {
            throw new IllegalStateException("a clock and an inbox are needed");
        }
        return new PagerDutyWebhooks(this);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "PagerDutyWebhooksBuilder[" + secrets.size() + " secrets]";
    }
}
