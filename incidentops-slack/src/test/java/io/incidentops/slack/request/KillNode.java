package io.incidentops.slack.request;

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
 * A program that takes commands and clicks from Slack into an H2 file, writes down what it acknowledged, and stops in one
 * place to be killed there.
 */
final class KillNode {
    static final String STOPPED = "STOPPED";
    static final int REQUESTS = 8;
    private static final Duration LEASE = Duration.ofMillis(500);

    /** Where it is killed. */
    enum Place {
        AFTER_VERIFYING,
        AFTER_INSERTING,
        AFTER_ACKNOWLEDGING,
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
        Path file = Path.of(args[0]);
        Path acknowledged = Path.of(args[1]);
        KillNode node = new KillNode(Place.valueOf(args[2]), Integer.parseInt(args[3]));
        try (IncidentOps ops = node.library(JdbcStore.h2(file)).start();
                BoundedInbox inbox = BoundedInbox.of("slack", ops)) {
            SlackRequests requests = node.requests(ops, inbox);
            for (int i = 0; i < REQUESTS; i++) {
                if (requests.handle(Sender.signed(body(i), ops.clock().instant()))
                                .status()
                        == 200) {
                    Files.writeString(acknowledged, i + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    node.pass(Place.AFTER_ACKNOWLEDGING);
                }
            }
            LockSupport.parkNanos(Duration.ofSeconds(60).toNanos());
        }
    }

    /** Commands and clicks by turns. */
    static String body(int i) {
        return i % 2 == 0
                ? "command=%2Fincident&text=request-" + i + "&trigger_id=1.2." + i
                : "payload=%7B%22type%22%3A%22block_actions%22%2C%22trigger_id%22%3A%221.2." + i
                        + "%22%2C%22actions%22%3A%5B%7B%22action_ts%22%3A%221.5%22%2C%22value%22%3A%22request-" + i
                        + "%22%7D%5D%7D";
    }

    IncidentOpsBuilder library(IncidentStore store) {
        Extension extension = new Extension() {
            @Override
            public Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
                return Payloads.inbox(KillNode.this::work);
            }
        };
        return IncidentOps.builder().store(new Watched(store)).addExtension(extension);
    }

    SlackRequests requests(IncidentOps ops, Inbox inbox) {
        FakeFront front = new FakeFront();
        front.opens = incoming -> {
            pass(Place.AFTER_VERIFYING);
            return false;
        };
        return SlackRequests.builder()
                .signingSecrets(List.of(Sender.SECRET))
                .clock(ops.clock())
                .inbox(request -> {
                    Inbox.Kept kept = inbox.keep(request);
                    pass(Place.AFTER_INSERTING);
                    return kept;
                })
                .front(front)
                .build();
    }

    private void work(Incoming incoming, Instant receivedAt, IncidentOps ops) {
        pass(Place.BEFORE_WORKING);
        String title = incoming instanceof Incoming.Command command
                ? command.text()
                : ((Incoming.Press) incoming).values().get(0);
        ops.withKey(incoming.origin().key()).declare(Declaration.of(title));
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
