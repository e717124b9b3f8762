package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.time.Instant;

/** A webhook on its way. Under the courier's lock. */
final class Delivery {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 8;

    final Subscription subscription;
    final String id;
    final byte[] body;
    final Instant since;
    Instant due;
    private int attempts;

    Delivery(Subscription subscription, String id, byte[] body, Instant now) {
        this.subscription = subscription;
        this.id = id;
        this.body = body.clone();
        this.since = now;
        this.due = now;
    }

    /** Waits longer each time, up to about an hour; how long PagerDuty waits is not published. */
    void postpone(Instant now) {
        due = now.plus(FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
        attempts++;
    }
}
