package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Counts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SliTest {
    private static final Duration FIVE = Duration.ofMinutes(5);

    private final TestTime time = new TestTime();
    private final SliRegistry registry = time.registry().build();
    private final Sli sli = registry.sli("checkout");

    @Test
    void counts_at_once_what_is_recorded() {
        sli.recorder().good();
        sli.recorder().bad();
        sli.recorder().record(true);
        sli.recorder().add(10, 20);

        assertThat(sli.last(FIVE).counts()).isEqualTo(new Counts(12, 21));
        assertThat(sli.total()).isEqualTo(new Counts(12, 21));
    }

    @Test
    void a_window_forgets_at_most_one_slot_late() {
        sli.recorder().bad();

        time.run(registry, FIVE);
        assertThat(sli.last(FIVE).counts().bad()).isEqualTo(1);
        time.run(registry, Duration.ofSeconds(9));
        assertThat(sli.last(FIVE).counts().bad()).isEqualTo(1);
        time.run(registry, Duration.ofSeconds(1));
        assertThat(sli.last(FIVE).counts().bad()).isZero();
    }

    @Test
    void says_which_part_was_observed_after_the_start() {
        time.run(registry, Duration.ofSeconds(90));

        assertThat(sli.last(FIVE).observed()).isEqualTo(Duration.ofSeconds(90));
        assertThat(sli.last(FIVE).coverage()).isEqualTo(0.3);
        time.run(registry, FIVE);
        assertThat(sli.last(FIVE).observed()).isEqualTo(FIVE);
    }

    @Test
    void a_latency_longer_than_any_clock_tells_is_bad_and_not_an_error() {
        Duration ever = Duration.ofSeconds(Long.MAX_VALUE);
        sli.latency(Duration.ofSeconds(1)).record(ever);
        sli.latency(ever).record(ever);

        assertThat(sli.total()).isEqualTo(new Counts(1, 1));
    }

    @Test
    void more_than_can_be_counted_is_refused_before_it_spoils_the_windows() {
        assertThatThrownBy(() -> sli.recorder().add(Long.MAX_VALUE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 2^53");
        assertThatThrownBy(() -> sli.record(time.instant(), 0, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(sli.last(FIVE).counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void a_latency_of_exactly_the_limit_is_good() {
        LatencyRecorder latency = sli.latency(Duration.ofMillis(300));
        latency.record(300_000_000);
        latency.record(300_000_001);
        latency.record(Duration.ofMillis(1));
        latency.failed();

        assertThat(sli.total()).isEqualTo(new Counts(2, 2));
        assertThatThrownBy(() -> sli.latency(Duration.ofMillis(-1))).hasMessageContaining("0 or more");
    }

    @Test
    void a_status_of_the_server_is_bad_and_one_of_the_client_is_good_unless_told_otherwise() {
        StatusRecorder statuses = sli.statuses();
        for (int status : new int[] {200, 302, 404, 429, 500, 503, 599}) {
            statuses.record(status);
        }
        assertThat(sli.total()).isEqualTo(new Counts(4, 3));

        statuses.alsoBad(429).alsoBad(408).record(429);
        assertThat(sli.total()).isEqualTo(new Counts(4, 4));
        assertThatThrownBy(() -> statuses.alsoBad(500)).hasMessageContaining("bad already");
    }

    @Test
    void asks_once_a_minute_how_old_something_is() {
        AtomicReference<Duration> age = new AtomicReference<>(Duration.ofHours(1));
        sli.freshness(Duration.ofHours(1), () -> {
            Duration now = age.get();
            if (now.isNegative()) {
                throw new IllegalStateException("nobody knows");
            }
            return now;
        });
        time.run(registry, Duration.ofSeconds(59));
        assertThat(sli.total()).isEqualTo(new Counts(1, 0));

        age.set(Duration.ofHours(2));
        time.run(registry, Duration.ofSeconds(60));
        assertThat(sli.total()).isEqualTo(new Counts(1, 1));
        age.set(Duration.ofSeconds(-1));
        time.run(registry, Duration.ofSeconds(60));
        assertThat(sli.total()).isEqualTo(new Counts(1, 2));
    }

    @Test
    void late_events_go_where_they_belong_and_older_ones_are_refused_and_counted() {
        time.minutes(registry, 120);
        Instant now = time.instant();

        assertThat(sli.record(now.minus(Duration.ofMinutes(20)), 1, 0)).isTrue();
        assertThat(sli.record(now.minus(Duration.ofHours(1)), 0, 1)).isTrue();
        assertThat(sli.record(now.minus(Duration.ofMinutes(61)), 3, 4)).isFalse();

        assertThat(sli.tooOld()).isEqualTo(7);
        assertThat(sli.last(FIVE).counts()).isEqualTo(Counts.NONE);
        assertThat(sli.last(Duration.ofMinutes(30)).counts()).isEqualTo(new Counts(1, 0));
        assertThat(sli.last(Duration.ofHours(2)).counts()).isEqualTo(new Counts(1, 1));
    }

    @Test
    void events_of_the_future_count_now_and_are_counted_apart() {
        assertThat(sli.record(time.instant().plusSeconds(10), 1, 0)).isTrue();
        assertThat(sli.inFuture()).isZero();
        assertThat(sli.record(Instant.MAX, 1, 1)).isTrue();

        assertThat(sli.inFuture()).isEqualTo(2);
        assertThat(sli.last(FIVE).counts()).isEqualTo(new Counts(2, 1));
        assertThat(sli.record(Instant.MIN, 1, 1)).isFalse();
    }

    @Test
    void refuses_negative_numbers_and_windows_that_are_not_kept() {
        assertThatThrownBy(() -> sli.recorder().add(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sli.record(time.instant(), 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sli.last(Duration.ofDays(91))).hasMessageContaining("90 days");
        assertThatThrownBy(() -> sli.last(Duration.ZERO)).hasMessageContaining("10 seconds");
    }

    @Test
    void counts_a_calendar_period_to_the_minute() {
        time.minutes(registry, 30);
        sli.recorder().bad();
        time.minutes(registry, 1);
        sli.recorder().add(5, 0);
        time.minutes(registry, 1);

        Instant half = TestTime.START.plus(Duration.ofMinutes(31));
        assertThat(sli.between(half, time.instant().plusSeconds(3_600)).counts())
                .isEqualTo(new Counts(5, 0));
        assertThat(sli.between(TestTime.START, half).counts()).isEqualTo(new Counts(0, 1));
        assertThat(sli.between(half, time.instant()).length()).isEqualTo(Duration.ofMinutes(1));
        assertThat(sli.between(time.instant().plusSeconds(60), Instant.MAX).length())
                .isZero();
        assertThat(sli.between(Instant.MIN, Instant.MAX).counts()).isEqualTo(new Counts(5, 1));
    }

    @Test
    void keeps_the_beginning_of_a_period_exact_where_asked_to() {
        sli.recorder().add(0, 1);
        time.minutes(registry, 30);
        Instant half = TestTime.START.plus(Duration.ofMinutes(30));
        assertThat(sli.keepExact(half)).isTrue();
        assertThat(sli.keepExact(half.plusSeconds(86_400))).isFalse();
        sli.recorder().add(7, 0);
        time.minutes(registry, 1);
        sli.record(TestTime.START.plusSeconds(120), 0, 1);
        sli.record(half.plusSeconds(10), 1, 0);
        time.minutes(registry, 5 * 24 * 60);

        assertThat(sli.between(half, Instant.MAX).counts()).isEqualTo(new Counts(8, 0));
        assertThat(sli.between(half.minusSeconds(60), Instant.MAX).counts()).isEqualTo(new Counts(8, 2));
        assertThat(sli.keepExact(half)).isTrue();
        assertThat(sli.keepExact(half.minusSeconds(60))).isFalse();
    }

    @Test
    void a_time_that_was_kept_outlives_what_was_before_it() {
        Instant began = TestTime.START.plusSeconds(1_800);
        sli.recorder().add(3, 1);
        time.minutes(registry, 45);
        assertThat(sli.keepExact(began)).isTrue();
        sli.recorder().add(5, 2);
        time.minutes(registry, 100 * 24 * 60);
        sli.recorder().good();
        time.minutes(registry, 5 * 24 * 60);

        assertThat(sli.between(began.minusSeconds(86_400), began).counts()).isEqualTo(Counts.NONE);
        assertThat(sli.between(began, time.instant()).counts()).isEqualTo(new Counts(6, 2));
        Instant within = time.instant().minus(Duration.ofDays(5));
        assertThat(sli.between(within, within.plusSeconds(60)).counts()).isEqualTo(new Counts(1, 0));
        assertThat(sli.between(within, within).counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void counts_beyond_what_an_int_or_almost_a_long_holds() {
        long huge = 1L << 53;
        sli.recorder().add(Integer.MAX_VALUE, Integer.MAX_VALUE);
        time.run(registry, Duration.ofSeconds(20));
        sli.recorder().add(huge, huge);
        time.run(registry, Duration.ofSeconds(20));
        assertThat(sli.record(time.instant().minusSeconds(25), huge - (1L << 32), 7))
                .isTrue();

        assertThat(sli.last(FIVE).counts())
                .isEqualTo(new Counts(2 * huge + Integer.MAX_VALUE - (1L << 32), huge + Integer.MAX_VALUE + 7L));
        assertThat(sli.last(Duration.ofSeconds(30)).counts().good()).isEqualTo(2 * huge - (1L << 32));
        time.minutes(registry, 90);
        sli.recorder().add(1, 2);
        assertThat(sli.last(FIVE).counts()).isEqualTo(new Counts(1, 2));
        assertThat(sli.last(Duration.ofDays(30)).counts()).isEqualTo(sli.total());
    }

    /** A caller that counts nonsense spoils its own windows, and no later one. */
    @Test
    void sums_that_go_round_spoil_no_window_that_begins_later() {
        for (int i = 0; i < 2_047; i++) {
            sli.recorder().add(1L << 53, 0);
        }
        time.minutes(registry, 90);
        sli.recorder().add(3, 1);

        assertThat(sli.last(FIVE).counts()).isEqualTo(new Counts(3, 1));
        assertThat(sli.last(Duration.ofHours(1)).counts()).isEqualTo(new Counts(3, 1));
    }

    @Test
    void takes_at_most_120_kilobytes() {
        assertThat(sli.bytes()).isEqualTo((390 + 4_680 + 2_232) * 16).isLessThan(120 * 1_024);
    }

    @Test
    void time_in_which_nobody_counted_is_not_observed_and_what_was_counted_stays() {
        time.run(registry, FIVE);
        sli.recorder().good();
        Instant now = time.instant();

        sli.unobserved(now.minusSeconds(90), now.minusSeconds(60));
        assertThat(sli.last(FIVE).observed()).isEqualTo(Duration.ofSeconds(270));
        assertThat(sli.last(FIVE).counts()).isEqualTo(new Counts(1, 0));
        assertThat(sli.last(Duration.ofSeconds(60)).observed()).isEqualTo(Duration.ofSeconds(60));

        sli.unobserved(now.minusSeconds(10), now.minusSeconds(10));
        sli.unobserved(now, now.minusSeconds(10));
        assertThat(sli.last(FIVE).observed()).isEqualTo(Duration.ofSeconds(270));

        sli.unobserved(now.minusSeconds(100), now.minusSeconds(50));
        sli.unobserved(now.minusSeconds(10), now);
        assertThat(sli.last(FIVE).observed()).isEqualTo(Duration.ofSeconds(240));
        time.run(registry, Duration.ofSeconds(10));
        assertThat(sli.last(Duration.ofSeconds(10)).observed()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void unobserved_minutes_are_not_told_to_others() {
        time.run(registry, Duration.ofMinutes(3));
        sli.unobserved(TestTime.START.plusSeconds(60), TestTime.START.plusSeconds(61));

        assertThat(sli.state(TestTime.START).rows().values())
                .extracting(SliRow::observed)
                .containsExactly(1L, 1L);
    }

    @Test
    void work_in_the_tick_that_fails_again_and_again_is_told_once() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            sli.onTick(now -> {
                throw new IllegalStateException("at " + now);
            });
            sli.freshness(FIVE, () -> {
                throw new IllegalStateException("nobody knows");
            });
            time.minutes(registry, 3);
        } finally {
            System.setErr(before);
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("work in the tick of checkout failed")
                .containsOnlyOnce("nobody can say how old checkout is");
    }

    @Test
    void work_in_the_tick_counts_for_the_slot_that_is_about_to_end() {
        Runnable end = sli.onTick(now -> {
            sli.recorder().bad();
            throw new IllegalStateException("no harm done");
        });
        time.run(registry, Duration.ofSeconds(10));
        assertThat(sli.total().bad()).isEqualTo(10);

        end.run();
        time.run(registry, Duration.ofSeconds(10));
        assertThat(sli.total().bad()).isEqualTo(10);
        assertThat(sli.last(Duration.ofSeconds(10)).counts()).isEqualTo(Counts.NONE);
    }
}
