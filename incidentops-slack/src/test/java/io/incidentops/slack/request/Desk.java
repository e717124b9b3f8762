package io.incidentops.slack.request;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.testkit.IncidentOpsHarness;
import io.incidentops.web.BoundedInbox;
import io.incidentops.web.WebResponse;
import io.incidentops.work.InboxRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A library with a fresh store, and requests that reach it as in life. */
final class Desk implements AutoCloseable {
    final List<Incoming> worked = Collections.synchronizedList(new ArrayList<>());
    final FakeFront front = new FakeFront();
    final IncidentOpsHarness harness;
    final BoundedInbox inbox;
    final SlackRequests requests;
    Identity identity = Identity.UNKNOWN;

    Desk() {
        Extension extension = new Extension() {
            @Override
            public Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
                return Payloads.inbox((incoming, receivedAt, ops) -> worked.add(incoming));
            }
        };
        harness = IncidentOpsHarness.create(builder -> builder.addExtension(extension));
        inbox = BoundedInbox.of("slack", harness.ops());
        requests = SlackRequests.builder()
                .signingSecrets(List.of(Sender.SECRET))
                .clock(harness.ops().clock())
                .inbox(inbox)
                .front(front)
                .identity(() -> identity)
                .build();
    }

    Instant now() {
        return harness.ops().clock().instant();
    }

    WebResponse send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8));
    }

    WebResponse send(byte[] body) {
        WebResponse response = requests.handle(Sender.signed(body, now()));
        harness.ops().runDue();
        return response;
    }

    static String text(WebResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        requests.close();
        inbox.close();
        harness.close();
    }
}
