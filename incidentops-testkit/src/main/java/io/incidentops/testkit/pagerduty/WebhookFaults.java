package io.incidentops.testkit.pagerduty;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * Tells the stand-in which of its next webhooks go wrong, and how. A script that is exhausted means healthy. Thread-safe.
 */
public final class WebhookFaults {
    private final Deque<WebhookFault> next = new ArrayDeque<>();

    WebhookFaults() {}

    /**
     * The next webhook that nothing is planned for goes wrong. Each attempt counts.
     *
     * @param fault how
     * @return this script
     */
    public WebhookFaults next(WebhookFault fault) {
        return next(1, fault);
    }

    /**
     * The next webhooks that nothing is planned for go wrong. Each attempt counts.
     *
     * @param webhooks how many, from 0
     * @param fault how
     * @return this script
     */
    public synchronized WebhookFaults next(int webhooks, WebhookFault fault) {
        Objects.requireNonNull(fault, "fault");
        for (int i = 0; i < webhooks; i++) {
            next.add(fault);
        }
        return this;
    }

    /**
     * Healthy from now on.
     *
     * @return this script
     */
    public synchronized WebhookFaults clear() {
        next.clear();
        return this;
    }

    synchronized WebhookFault take() {
        WebhookFault fault = next.poll();
        return fault == null ? WebhookFault.NONE : fault;
    }
}
