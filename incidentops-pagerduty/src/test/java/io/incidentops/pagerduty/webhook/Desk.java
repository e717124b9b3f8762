package io.incidentops.pagerduty.webhook;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.web.BoundedInbox;
import io.incidentops.web.WebRequest;
import io.incidentops.work.InboxRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A library with a store, and webhooks that reach it as in life. */
final class Desk implements AutoCloseable {
    final List<InboxRequest> worked = Collections.synchronizedList(new ArrayList<>());
    final IncidentOps ops;
    final BoundedInbox inbox;
    final PagerDutyWebhooks webhooks;

    Desk() {
        this(new MemoryStore());
    }

    Desk(IncidentStore store) {
        Extension extension = new Extension() {
            @Override
            public Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
                return Map.of(PagerDutyWebhooks.CHANNEL, (request, ops) -> worked.add(request));
            }
        };
        ops = IncidentOps.builder().store(store).addExtension(extension).build();
        inbox = BoundedInbox.of("pagerduty", ops);
        webhooks = PagerDutyWebhooks.builder()
                .secrets(List.of(Sender.SECRET))
                .clock(ops.clock())
                .inbox(inbox)
                .build();
    }

    /** Sends it, works what is there, and answers the status. */
    int send(WebRequest request) {
        int status = webhooks.handle(request).status();
        ops.runDue();
        return status;
    }

    List<WebhookEvent> events() {
        return worked.stream()
                .map(request -> WebhookEvents.read(request.body()))
                .toList();
    }

    @Override
    public void close() {
        inbox.close();
        ops.close();
    }
}
