package io.incidentops.pagerduty.webhook;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import io.incidentops.command.Declaration;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.DelegatingStore;
import io.incidentops.web.BoundedInbox;
import io.incidentops.web.Inbox;
import io.incidentops.work.Claim;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * A program that takes webhooks into an H2 file, writes down what it answered 202, and stops in one place to be killed
 * there.
 */
final class KillNode {
    static final String STOPPED = "STOPPED";
    static final int WEBHOOKS = 8;
    private static final Duration LEASE = Duration.ofMillis(500);

    /** Where it is killed. */
    enum Place {
        AFTER_VERIFYING,
        AFTER_INSERTING,
        AFTER_ANSWERING,
        BEFORE_WORKING,
        AFTER_WORKING,
        AFTER_SETTLING,
        NOWHERE
    }

    private final Place armed;
    private final int nth;
    private final AtomicInteger passed = new AtomicInteger();

    KillNode(Place armed, int nth) {
        this.armed = armed;
        this.nth = nth;
    }

    public static void main(String[] args) throws IOException {
        Path answered = Path.of(args[1]);
        KillNode node = new KillNode(Place.valueOf(args[2]), Integer.parseInt(args[3]));
        try (IncidentOps ops = node.library(JdbcStore.h2(Path.of(args[0]))).start();
                BoundedInbox inbox = BoundedInbox.of("pagerduty", ops)) {
            PagerDutyWebhooks webhooks = node.webhooks(ops, inbox);
            for (int i = 0; i < WEBHOOKS; i++) {
                if (node.send(webhooks, i) == 202) {
                    Files.writeString(answered, i + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    node.pass(Place.AFTER_ANSWERING);
                }
            }
            LockSupport.parkNanos(Duration.ofSeconds(120).toNanos());
        }
    }

    /** With an id in the header and without one by turns. */
    int send(PagerDutyWebhooks webhooks, int i) {
        byte[] body =
                Texts.json("{'event':{'id':'E" + i + "','event_type':'incident.triggered','data':{'type':'incident',"
                        + "'id':'Q" + i + "','title':'webhook-" + i + "'}}}");
        return webhooks.handle(Sender.signed(body, i % 2 == 0 ? "W" + i : null)).status();
    }

    IncidentOpsBuilder library(IncidentStore store) {
        Extension extension = new Extension() {
            @Override
            public Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
                return Map.of(PagerDutyWebhooks.CHANNEL, KillNode.this::work);
            }
        };
        return IncidentOps.builder().store(new Watched(store)).addExtension(extension);
    }

    PagerDutyWebhooks webhooks(IncidentOps ops, Inbox inbox) {
        return PagerDutyWebhooks.builder()
                .secrets(List.of(Sender.SECRET))
                .clock(ops.clock())
                .inbox(request -> {
                    pass(Place.AFTER_VERIFYING);
                    Inbox.Kept kept = inbox.keep(request);
                    pass(Place.AFTER_INSERTING);
                    return kept;
                })
                .build();
    }

    private void work(InboxRequest request, IncidentOps ops) {
        pass(Place.BEFORE_WORKING);
        IncidentData incident =
                (IncidentData) WebhookEvents.read(request.body()).data();
        ops.withKey(request.key()).declare(Declaration.of(incident.title()));
        pass(Place.AFTER_WORKING);
    }

    private void pass(Place place) {
        if (place != armed || passed.incrementAndGet() != nth) {
            return;
        }
        System.out.println(STOPPED);
        System.out.flush();
        while (!Thread.interrupted()) {
            LockSupport.park(this);
        }
    }

    /** Leases are short, so that what a dead process held is soon free. */
    private final class Watched extends DelegatingStore {
        Watched(IncidentStore store) {
            super(store);
        }

        @Override
        public List<Claim> claim(String owner, Instant now, Duration lease, int limit) {
            return store.claim(owner, now, LEASE, limit);
        }

        @Override
        public boolean settle(Settlement settlement) {
            boolean settled = store.settle(settlement);
            pass(Place.AFTER_SETTLING);
            return settled;
        }
    }
}
