package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.store.MemoryStore;
import io.incidentops.store.StorageException;
import io.incidentops.testkit.DelegatingStore;
import io.incidentops.work.InboxRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The store is down, slow or overrun: PagerDuty is asked to repeat, never told to drop. */
@Timeout(120)
class StoreDownTest {
    private static final byte[] PING = Texts.json("{'event':{'id':'E1','event_type':'pagey.ping'}}");

    private final Troubled store = new Troubled();

    @Test
    void while_the_store_fails_each_webhook_is_answered_503_and_taken_when_it_comes_again() {
        try (Desk desk = new Desk(store)) {
            for (boolean maybe : new boolean[] {false, true}) {
                store.failure = new StorageException("the disk is full", maybe, null);
                assertThat(desk.webhooks.handle(Sender.signed(PING)).status()).isEqualTo(503);
            }
            store.failure = new IllegalStateException("a mistake of our own");
            assertThat(desk.webhooks.handle(Sender.signed(PING)).status()).isEqualTo(503);
            store.failure = null;

            assertThat(desk.send(Sender.signed(PING))).isEqualTo(202);
            assertThat(desk.worked).hasSize(1);
            assertThat(desk.webhooks.counts().lost()).isEqualTo(3);
            assertThat(desk.inbox.problems()).hasSize(1);
        }
    }

    @Test
    void a_store_that_hangs_is_answered_for_and_a_full_queue_too() throws Exception {
        store.hangs = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(300);
        try (Desk desk = new Desk(store)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                byte[] body = Texts.json("{'event':{'id':'E" + i + "','event_type':'pagey.ping'}}");
                answers.add(senders.submit(
                        () -> desk.webhooks.handle(Sender.signed(body)).status()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(503);
            }
            store.hangs.countDown();
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void an_inbox_that_breaks_its_promise_and_throws_is_our_trouble_too() {
        try (Desk desk = new Desk()) {
            PagerDutyWebhooks broken = PagerDutyWebhooks.builder()
                    .secrets(List.of(Sender.SECRET))
                    .clock(desk.ops.clock())
                    .inbox(request -> {
                        throw new IllegalStateException("broken");
                    })
                    .build();

            assertThat(broken.handle(Sender.signed(PING)).status()).isEqualTo(503);
            assertThat(broken.counts().lost()).isEqualTo(1);
        }
    }

    private static final class Troubled extends DelegatingStore {
        volatile RuntimeException failure;
        volatile CountDownLatch hangs = new CountDownLatch(0);

        Troubled() {
            super(new MemoryStore());
        }

        @Override
        public boolean receive(InboxRequest request) {
            try {
                hangs.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure;
            }
            return store.receive(request);
        }
    }
}
