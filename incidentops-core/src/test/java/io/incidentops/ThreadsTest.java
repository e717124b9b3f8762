package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.Declaration;
import io.incidentops.model.*;
import io.incidentops.port.Answer;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(40)
class ThreadsTest {
    private final FakePager pager = new FakePager();

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void once_started_pages_leave_by_themselves() throws InterruptedException {
        CountDownLatch paged = new CountDownLatch(2);
        pager.answer = () -> {
            paged.countDown();
            return Answer.accepted("ref");
        };
        try (IncidentOps ops = IncidentOps.builder().pager(pager).start()) {
            ops.declare(Declaration.of("Down").severity(Severity.SEV1).service("checkout"));
            await(paged);
        }
    }

    @Test
    void a_pager_that_hangs_keeps_no_command_waiting() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        pager.answer = () -> {
            called.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.accepted("ref");
        };
        IncidentOps ops = IncidentOps.builder().pager(pager).start();
        Incident incident = ops.declare(Declaration.of("Down").severity(Severity.SEV1));
        await(called);
        incident.note("commands go on");
        release.countDown();
        ops.close();
    }

    @Test
    void a_feed_that_hangs_keeps_no_page_waiting() throws InterruptedException {
        CountDownLatch feeding = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch paged = new CountDownLatch(1);
        pager.answer = () -> {
            paged.countDown();
            return Answer.accepted("ref");
        };
        try (IncidentOps ops = IncidentOps.builder()
                .pager(pager)
                .addFeed("slow", event -> {
                    feeding.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start()) {
            ops.declare(Declaration.of("Slow").severity(Severity.SEV5));
            await(feeding);
            ops.declare(Declaration.of("Down").severity(Severity.SEV1));
            await(paged);
            release.countDown();
        }
    }

    @Test
    void a_listener_that_hangs_keeps_no_command_waiting() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger events = new AtomicInteger();
        IncidentOps ops = IncidentOps.builder()
                .addListener((event, after) -> {
                    heard.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    events.incrementAndGet();
                })
                .start();
        Incident incident = ops.declare(Declaration.of("Slow").severity(Severity.SEV5));
        await(heard);
        incident.note("one");
        incident.note("two");
        release.countDown();
        ops.close();

        assertThat(events.get()).isEqualTo(3);
    }

    @Test
    void a_deadline_fires_by_itself() throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(1);
        ManualClock clock = new ManualClock(START);
        try (IncidentOps ops = IncidentOps.builder()
                .clock(clock)
                .addListener((event, after) -> {
                    if (event.event() instanceof io.incidentops.event.DeadlinePassed) {
                        passed.countDown();
                    }
                })
                .start()) {
            ops.declare(Declaration.of("Slow").severity(Severity.SEV4)).deadline("look", START.plusSeconds(60), "x");
            clock.advance(Duration.ofMinutes(2));
            await(passed);
        }
    }

    @Test
    void closing_twice_is_fine_and_using_it_afterwards_is_a_clear_error() {
        IncidentOps ops = IncidentOps.builder().pager(pager).start();
        Incident incident = ops.declare(Declaration.of("Slow"));
        ops.close();
        ops.close();

        assertThatThrownBy(() -> incident.note("late"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AddNote came after close()");
        assertThatThrownBy(() -> ops.declare(Declaration.of("late"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ops.receive(new InboxRequest("k", "hook", new byte[0], Instant.EPOCH)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(ops::runDue).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closing_waits_for_a_hanging_delivery_only_so_long() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        pager.answer = () -> {
            called.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.unclear("interrupted");
        };
        IncidentOps ops = IncidentOps.builder().pager(pager).start();
        ops.declare(Declaration.of("Down").severity(Severity.SEV1));
        await(called);
        long began = System.nanoTime();

        ops.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }
}
