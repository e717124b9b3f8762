package io.incidentops.pagerduty.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import io.incidentops.work.InboxRequest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A fuzz target: whatever is signed is kept whole and answered 202, can be read without an exception, and is read with a
 * type where the tree of the body has one.
 */
public final class FuzzWebhook {
    private static final ManualClock CLOCK = ManualClock.at("2026-11-22T12:00:00Z");
    private static final AtomicReference<InboxRequest> KEPT = new AtomicReference<>();
    private static final PagerDutyWebhooks WEBHOOKS = PagerDutyWebhooks.builder()
            .secrets(List.of(Sender.SECRET))
            .clock(CLOCK)
            .inbox(request -> {
                KEPT.set(request);
                return Inbox.Kept.NEW;
            })
            .build();

    private FuzzWebhook() {}

    /** Input: a body. */
    public static void fuzzerTestOneInput(byte[] input) {
        int status = WEBHOOKS.handle(Sender.signed(input)).status();
        InboxRequest kept = KEPT.getAndSet(null);
        if (status != 202 || kept == null || !Arrays.equals(kept.body(), input)) {
            throw new AssertionError("answered " + status + ", kept " + kept);
        }
        WebhookEvent event = WebhookEvents.read(input);
        event.data().incident();
        if (!event.toString().chars().allMatch(each -> each >= ' ')) {
            throw new AssertionError("a text for a log has several lines: " + event);
        }
        JsonNode tree = Json.read(input);
        if (tree != null) {
            compare(tree.path("event"), event, kept);
        }
    }

    private static void compare(JsonNode tree, WebhookEvent event, InboxRequest kept) {
        String id = tree.path("id").textValue();
        if (id != null && id.matches("[!-.0-~]{1,100}") && !kept.key().equals("pagerduty/event/" + id)) {
            throw new AssertionError("kept as " + kept + ", but its id is " + id);
        }
        boolean typed = tree.path("data").isObject()
                && WebhookType.of(tree.path("event_type").textValue()).isPresent();
        if (typed && !tree.path("data").path("type").isTextual() && event.data() instanceof UnknownData) {
            throw new AssertionError("read as " + event);
        }
    }
}
