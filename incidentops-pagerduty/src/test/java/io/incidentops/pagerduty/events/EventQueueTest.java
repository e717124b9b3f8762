package io.incidentops.pagerduty.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.port.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The queue repeats what may be repeated, tells how each event ended, and survives whatever its callers do. */
class EventQueueTest {
    private static final Answer OK = Answer.accepted("disk-7");

    private record Told(String name, Answer answer) {}

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

    private EventQueue queue(int most) {
        return new EventQueue(most, () -> 0, (name, answer) -> told.add(new Told(name, answer)));
    }

    private Told next() throws InterruptedException {
        Told next = told.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void events_go_in_order_and_each_is_told() throws Exception {
        try (EventQueue queue = queue(10)) {
            for (String name : List.of("one", "two", "three")) {
                assertThat(queue.offer(name, () -> Answer.accepted(name))).isTrue();
            }
            assertThat(List.of(next(), next(), next())).extracting(Told::name).containsExactly("one", "two", "three");
        }
    }

    @Test
    void what_may_be_repeated_is_and_what_is_refused_is_not() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (EventQueue queue = queue(10)) {
            queue.offer("one", () -> switch (attempts.incrementAndGet()) {
                case 1 -> Answer.later(Duration.ofMillis(1), "busy");
                case 2 -> Answer.unclear("lost");
                default -> OK;
            });
            queue.offer("two", () -> {
                refused.incrementAndGet();
                return Answer.rejected("invalid");
            });

            assertThat(next()).isEqualTo(new Told("one", OK));
            assertThat(next()).isEqualTo(new Told("two", Answer.rejected("invalid")));
        }
        assertThat(attempts).hasValue(3);
        assertThat(refused).hasValue(1);
    }

    @Test
    void a_full_queue_refuses_and_blocks_nobody() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (EventQueue queue = queue(2)) {
            queue.offer("one", () -> {
                began.countDown();
                await(go);
                return OK;
            });
            await(began);
            assertThat(queue.offer("two", () -> OK)).isTrue();
            assertThat(queue.offer("three", () -> OK)).isFalse();
            assertThat(queue.waiting()).isEqualTo(2);
            go.countDown();
            assertThat(List.of(next(), next())).extracting(Told::name).containsExactly("one", "two");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_call_that_throws_is_told_and_the_queue_goes_on() throws Exception {
        try (EventQueue queue = queue(10)) {
            queue.offer("bad", () -> {
                throw new IllegalStateException("secret");
            });
            queue.offer("good", () -> OK);

            Told bad = next();
            assertThat(bad.name()).isEqualTo("bad");
            assertThat(bad.answer())
                    .isInstanceOfSatisfying(
                            Answer.Rejected.class,
                            rejected -> assertThat(rejected.reason())
                                    .contains("IllegalStateException")
                                    .doesNotContain("secret"));
            assertThat(next().name()).isEqualTo("good");
        }
    }

    @Test
    void a_listener_that_throws_does_not_stop_the_queue() throws Exception {
        EventQueue queue = new EventQueue(10, () -> 0, (name, answer) -> {
            told.add(new Told(name, answer));
            throw new IllegalStateException("the listener failed");
        });
        try (queue) {
            queue.offer("one", () -> OK);
            queue.offer("two", () -> OK);
            assertThat(List.of(next(), next())).extracting(Told::name).containsExactly("one", "two");
        }
    }

    @Test
    void closing_sends_what_waits() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        EventQueue queue = queue(10);
        queue.offer("one", () -> {
            began.countDown();
            await(go);
            return OK;
        });
        queue.offer("two", () -> OK);
        await(began);
        go.countDown();

        queue.close();

        assertThat(told).extracting(Told::answer).containsExactly(OK, OK);
        assertThat(queue.offer("late", () -> OK)).isFalse();
        queue.close();
        assertThat(told).hasSize(2);
    }

    @Test
    void what_closing_cannot_send_is_told_once() {
        EventQueue queue = queue(10);
        queue.offer("one", () -> Answer.later(Duration.ofHours(1), "busy"));
        queue.offer("two", () -> OK);

        queue.close();

        assertThat(told).extracting(Told::name).containsExactly("one", "two");
        assertThat(told).allSatisfy(each -> assertThat(each.answer()).isInstanceOf(Answer.Unclear.class));
    }

    @Test
    void a_queue_that_holds_nothing_is_none() {
        assertThatThrownBy(() -> queue(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
