package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Late records come in pairs of one good and one bad, under the lock, so whoever reads sees as many good as bad ones in any
 * window, unless it saw half of a change.
 */
class ConcurrentReadingTest {
    private static final List<Duration> WINDOWS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(6),
            Duration.ofDays(3),
            Duration.ofDays(30));

    private final TestTime time = new TestTime();
    private final SliRegistry registry = time.registry().build();
    private final Sli sli = registry.sli("checkout");

    @Test
    void nobody_sees_half_of_a_change() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(() -> read(over)));
            }
            write(new Random(7));
            over.set(true);
            for (Future<Long> reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private void write(Random random) {
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(4) == 0) {
                time.pass(Duration.ofSeconds(1 + random.nextInt(30)));
                registry.tick();
            }
            sli.record(time.instant().minusSeconds(60 + random.nextInt(3_000)), 3, 3);
        }
    }

    private long read(AtomicBoolean over) {
        long read = 0;
        while (!over.get() || read == 0) {
            for (Duration window : WINDOWS) {
                same(sli.last(window).counts());
            }
            same(sli.between(TestTime.START.plusSeconds(600), Instant.MAX).counts());
            same(sli.total());
            read++;
        }
        return read;
    }

    private static void same(Counts counts) {
        if (counts.good() != counts.bad()) {
            throw new AssertionError(counts.toString());
        }
    }

    @Test
    void no_event_of_any_thread_is_lost_between_ticks() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> recorders = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                recorders.add(threads.submit(() -> {
                    for (int n = 0; n < 100_000; n++) {
                        sli.recorder().record(n % 10 != 0);
                    }
                }));
            }
            long seen = 0;
            for (int i = 0; i < 50; i++) {
                time.run(registry, Duration.ofSeconds(11));
                long now = sli.last(Duration.ofHours(1)).counts().total();
                assertThat(now).isGreaterThanOrEqualTo(seen);
                seen = now;
            }
            for (Future<?> recorder : recorders) {
                recorder.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(sli.last(Duration.ofHours(1)).counts()).isEqualTo(new Counts(270_000, 30_000));
    }
}
