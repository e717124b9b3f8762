package io.incidentops.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.store.StorageException;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BoundedInboxTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final InboxRequest REQUEST = new InboxRequest("key", "slack.event", new byte[0], NOON);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Test
    void a_request_is_new_once() {
        AtomicInteger times = new AtomicInteger();
        try (BoundedInbox inbox = inbox(request -> times.incrementAndGet() == 1)) {
            assertThat(inbox.keep(REQUEST)).isEqualTo(Inbox.Kept.NEW);
            assertThat(inbox.keep(REQUEST)).isEqualTo(Inbox.Kept.REPEATED);
            assertThat(inbox.problems()).isEmpty();
        }
    }

    @Test
    void a_store_that_fails_did_not_keep_it_unless_it_says_that_it_may_have() {
        try (BoundedInbox inbox = inbox(request -> {
                    throw new StorageException("no connection", false, null);
                });
                BoundedInbox unclear = inbox(request -> {
                    throw new StorageException("the connection broke", true, null);
                })) {
            assertThat(inbox.keep(REQUEST)).isEqualTo(Inbox.Kept.NOT_KEPT);
            assertThat(unclear.keep(REQUEST)).isEqualTo(Inbox.Kept.UNCLEAR);
        }
    }

    @Test
    void a_store_that_hangs_is_waited_for_one_second() {
        CountDownLatch hanging = new CountDownLatch(1);
        try (BoundedInbox inbox = inbox(request -> hang(hanging))) {
            long began = System.nanoTime();

            assertThat(inbox.keep(REQUEST)).isEqualTo(Inbox.Kept.UNCLEAR);

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(990), Duration.ofSeconds(8));
            hanging.countDown();
        }
    }

    @Test
    void what_had_not_begun_when_it_was_given_up_is_never_kept() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(12);
        try (BoundedInbox inbox = inbox(request -> {
            begun.incrementAndGet();
            return hang(hanging);
        })) {
            List<Future<Inbox.Kept>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(senders.submit(() -> inbox.keep(REQUEST)));
            }
            List<Inbox.Kept> kept = new ArrayList<>();
            for (Future<Inbox.Kept> answer : answers) {
                kept.add(answer.get());
            }
            hanging.countDown();

            assertThat(kept).filteredOn(Inbox.Kept.NOT_KEPT::equals).hasSize(4);
            assertThat(kept).filteredOn(Inbox.Kept.UNCLEAR::equals).hasSize(8);
            assertThat(begun).hasValue(8);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void its_health_tells_of_what_was_lost_until_it_is_long_ago() {
        try (BoundedInbox inbox = inbox(request -> {
            throw new StorageException("no connection", false, null);
        })) {
            inbox.keep(REQUEST);
            inbox.keep(REQUEST);

            assertThat(inbox.lost()).isEqualTo(2);
            assertThat(inbox.problems())
                    .containsExactly("slack requests could not be kept in the store, 2 since the start, last at "
                            + "2026-11-22T12:00:00Z");

            now.set(NOON.plus(Duration.ofMinutes(6)));
            assertThat(inbox.problems()).isEmpty();
        }
    }

    @Test
    void once_closed_it_keeps_nothing_and_its_threads_are_gone() {
        List<Thread> threads = new ArrayList<>();
        BoundedInbox inbox = inbox(request -> threads.add(Thread.currentThread()));
        inbox.keep(REQUEST);
        inbox.close();

        assertThat(inbox.keep(REQUEST)).isEqualTo(Inbox.Kept.NOT_KEPT);
        assertThat(threads).singleElement().satisfies(thread -> {
            assertThat(thread.getName()).isEqualTo("incidentops-slack-inbox-1");
            thread.join(5_000);
            assertThat(thread.isAlive()).isFalse();
        });
    }

    private BoundedInbox inbox(Predicate<InboxRequest> store) {
        return BoundedInbox.of("slack", store, now::get);
    }

    private static boolean hang(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
