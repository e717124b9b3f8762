package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.HttpAnswer;
import io.incidentops.testkit.http.HttpPost;
import io.incidentops.testkit.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings webhooks to their targets: those of an incident in order, one after another, each again and again for 48 hours
 * until it is taken or refused. See "Webhook Behavior" in PagerDuty's documentation. Thread-safe.
 */
final class Courier {
    private static final Duration GIVES_UP = Duration.ofDays(2);
    private static final Duration DISABLED = Duration.ofDays(1);
    private static final int MOST_DROPPED = 3;

    /** The webhooks of one incident to one subscription. */
    private record Lane(String subscription, String resource) {}

    private final InstantSource clock;
    private final Duration patience;
    private final WebhookFaults faults;
    private final Map<Lane, Deque<Delivery>> lanes = new LinkedHashMap<>();
    private final List<Delivery> late = new ArrayList<>();
    private final ReentrantLock delivering = new ReentrantLock();
    private long ids;

    Courier(InstantSource clock, Duration patience, WebhookFaults faults) {
        this.clock = clock;
        this.patience = patience;
        this.faults = faults;
    }

    synchronized void enqueue(Subscription subscription, String resource, ObjectNode event) {
        Instant now = clock.instant();
        if (subscription.disabledUntil != null && now.isBefore(subscription.disabledUntil)) {
            return;
        }
        byte[] body = Json.text(event).getBytes(StandardCharsets.UTF_8);
        String id = subscription.id + "-" + ++ids;
        lanes.computeIfAbsent(new Lane(subscription.id, resource), any -> new ArrayDeque<>())
                .add(new Delivery(subscription, id, body, now));
    }

    /** Sends what is due, in the caller's thread; answers how many requests were made. */
    int deliver() {
        delivering.lock();
        try {
            int sent = 0;
            for (Delivery next = due(); next != null; next = due()) {
                sent += one(next);
            }
            return sent;
        } finally {
            delivering.unlock();
        }
    }

    private int one(Delivery next) {
        WebhookFault fault = faults.take();
        if (fault == WebhookFault.LATE || fault == WebhookFault.LOST) {
            putAside(next, fault);
            return 0;
        }
        if (fault == WebhookFault.BROKEN) {
            failed(next);
            return 0;
        }
        HttpAnswer answer = send(next);
        if (fault == WebhookFault.TWICE) {
            send(next);
        }
        if (fault == WebhookFault.UNSEEN) {
            failed(next);
        } else {
            settle(next, answer);
        }
        List<Delivery> held = release();
        held.forEach(this::send);
        return 1 + held.size() + (fault == WebhookFault.TWICE ? 1 : 0);
    }

    private HttpAnswer send(Delivery delivery) {
        Map<String, String> headers = new LinkedHashMap<>(delivery.subscription.wish.headers());
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "PagerDuty-Webhook/V3.0");
        headers.put("X-Webhook-Id", delivery.id);
        headers.put("X-Webhook-Subscription", delivery.subscription.id);
        headers.put("X-PagerDuty-Signature", delivery.subscription.sign(delivery.body));
        return HttpPost.send(delivery.subscription.wish.target(), headers, delivery.body, patience);
    }

    private synchronized @Nullable Delivery due() {
        Instant now = clock.instant();
        for (Deque<Delivery> lane : lanes.values()) {
            Delivery first = lane.peek();
            if (first != null && !first.due.isAfter(now)) {
                return first;
            }
        }
        return null;
    }

    private synchronized void settle(Delivery delivery, HttpAnswer answer) {
        Subscription subscription = delivery.subscription;
        if (answer.good()) {
            subscription.dropped = 0;
            remove(delivery);
        } else if (answer.status() >= 300 && answer.status() < 500 && answer.status() != 429) {
            remove(delivery);
            if (++subscription.dropped >= MOST_DROPPED) {
                subscription.disabledUntil = clock.instant().plus(DISABLED);
            }
        } else {
            failed(delivery);
        }
    }

    private synchronized void failed(Delivery delivery) {
        Instant now = clock.instant();
        delivery.postpone(now);
        if (delivery.due.isAfter(delivery.since.plus(GIVES_UP))) {
            remove(delivery);
        }
    }

    private synchronized void putAside(Delivery delivery, WebhookFault fault) {
        remove(delivery);
        if (fault == WebhookFault.LATE) {
            late.add(delivery);
        }
    }

    private synchronized List<Delivery> release() {
        List<Delivery> held = List.copyOf(late);
        late.clear();
        return held;
    }

    private void remove(Delivery delivery) {
        lanes.values().forEach(lane -> lane.remove(delivery));
        lanes.values().removeIf(Deque::isEmpty);
    }

    /** When the next webhook is due, if any waits. */
    synchronized Optional<Instant> nextDue() {
        return lanes.values().stream()
                .flatMap(lane -> lane.stream().limit(1))
                .map(delivery -> delivery.due)
                .min(Instant::compareTo);
    }

    synchronized void enable(Subscription subscription) {
        subscription.disabledUntil = null;
        subscription.dropped = 0;
    }

    /** Whether too many of its webhooks were refused of late. */
    synchronized boolean isDisabled(Subscription subscription) {
        return subscription.disabledUntil != null && clock.instant().isBefore(subscription.disabledUntil);
    }

    /** Nothing more goes there. */
    synchronized void forget(Subscription subscription) {
        lanes.keySet().removeIf(lane -> lane.subscription().equals(subscription.id));
        late.removeIf(delivery -> delivery.subscription.equals(subscription));
    }
}
