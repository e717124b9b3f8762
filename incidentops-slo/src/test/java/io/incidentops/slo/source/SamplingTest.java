package io.incidentops.slo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.IncidentOps;
import io.incidentops.slo.Counts;
import io.incidentops.slo.record.Sli;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SamplingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestTime time = new TestTime();
    private final Sli sli = time.registry.sli("checkout");
    private long total = 1_000;
    private long bad = 100;
    private RuntimeException broken;

    private Reading read() {
        if (broken != null) {
            throw broken;
        }
        return Reading.totalAndBad(total, bad);
    }

    @Test
    void what_comes_after_the_start_is_counted() {
        Sampling sampling = Sampling.of(sli).from(this::read).start();
        total += 10;
        bad += 2;
        time.seconds(10);

        assertThat(sli.total()).isEqualTo(new Counts(8, 2));
        assertThat(sampling.observed()).isTrue();
        assertThat(sampling.problem()).isEmpty();
    }

    @Test
    void what_was_counted_before_counts_where_that_is_asked_for() {
        Sampling.of(sli).from(this::read).fromZero().start();
        time.seconds(1);

        assertThat(sli.total()).isEqualTo(new Counts(900, 100));
    }

    @Test
    void a_counter_that_appears_later_counts_from_zero_or_from_its_first_value_as_was_asked_for() {
        Sli careful = time.registry.sli("careful");
        CounterSource source = () -> {
            Reading.Builder reading =
                    Reading.of(Sums.TOTAL_AND_BAD).total("one", total).bad("one", bad);
            return total == 1_000
                    ? reading.build()
                    : reading.total("two", 70).bad("two", 7).build();
        };
        Sampling.of(sli).from(source).start();
        Sampling.of(careful).from(source).fromFirstValues().start();
        total += 10;
        time.seconds(10);

        assertThat(sli.total()).isEqualTo(new Counts(73, 7));
        assertThat(careful.total()).isEqualTo(new Counts(10, 0));
    }

    @Test
    void events_belong_to_the_slot_in_which_they_came() {
        Sampling.of(sli).from(this::read).start();
        time.seconds(10);
        total += 7;
        time.seconds(10);
        assertThat(sli.last(Duration.ofSeconds(10)).counts()).isEqualTo(new Counts(7, 0));

        time.seconds(10);
        assertThat(sli.last(Duration.ofSeconds(10)).counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void a_source_that_throws_leaves_a_gap_and_what_came_meanwhile_counts_when_it_answers() {
        Sampling sampling = Sampling.of(sli).from(this::read).start();
        time.seconds(60);
        broken = new SourceException("the registry is gone");
        total += 50;
        time.seconds(60);

        assertThat(sampling.problem())
                .hasValueSatisfying(text -> assertThat(text).contains("the registry is gone"));
        assertThat(sampling.observed()).isFalse();
        assertThat(sli.last(MINUTE).observed()).isEqualTo(Duration.ZERO);
        assertThat(sli.total()).isEqualTo(Counts.NONE);

        broken = null;
        time.seconds(10);
        assertThat(sampling.problem()).isEmpty();
        assertThat(sampling.observed()).isTrue();
        assertThat(sli.last(Duration.ofSeconds(10)).counts()).isEqualTo(new Counts(50, 0));
        assertThat(sli.last(Duration.ofMinutes(2)).observed()).isEqualTo(Duration.ofSeconds(50));
        time.seconds(60);
        assertThat(sli.last(MINUTE).observed()).isEqualTo(MINUTE);
    }

    @Test
    void the_librarys_health_tells_what_is_wrong_and_closing_it_ends_the_sampling() {
        Sampling sampling = Sampling.of(sli).from(this::read).start();
        try (IncidentOps ops = IncidentOps.builder().addExtension(sampling).build()) {
            time.seconds(10);
            assertThat(ops.health().problems()).isEmpty();

            broken = new SourceException("the registry is gone");
            time.seconds(10);
            assertThat(ops.health().problems())
                    .anySatisfy(problem -> assertThat(problem)
                            .contains("the sampling of checkout")
                            .contains("the registry is gone"));
        }
        broken = null;
        total += 50;
        time.seconds(60);
        assertThat(sli.total()).isEqualTo(Counts.NONE);
    }

    @Test
    void a_source_that_is_broken_at_the_start_has_its_base_line_when_it_first_answers() {
        broken = new IllegalStateException("not yet");
        Sampling sampling = Sampling.of(sli).from(this::read).start();
        time.seconds(30);
        assertThat(sampling.problem().orElseThrow()).contains("IllegalStateException: not yet");
        assertThat(sli.last(Duration.ofSeconds(20)).observed()).isEqualTo(Duration.ZERO);

        broken = null;
        time.seconds(10);
        total += 3;
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(3, 0));
    }

    @Test
    void a_reset_is_counted_and_loses_nothing_that_came_after_it() {
        Sampling sampling = Sampling.of(sli).from(this::read).start();
        time.seconds(10);
        total = 5;
        bad = 1;
        time.seconds(10);

        assertThat(sli.total()).isEqualTo(new Counts(4, 1));
        assertThat(sampling.resets()).isEqualTo(2);
    }

    @Test
    void a_source_that_has_nothing_to_say_leaves_a_gap() {
        Sampling sampling = Sampling.of(sli).from(() -> null).start();
        time.seconds(20);

        assertThat(sampling.problem().orElseThrow()).contains("answered nothing");
        assertThat(sampling.observed()).isFalse();
    }

    @Test
    void several_sources_add_up_and_one_that_fails_does_not_stop_the_others() {
        Sampling sampling = Sampling.of(sli)
                .from(this::read)
                .from(() -> Reading.goodAndBad(total, 0))
                .start();
        total += 10;
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(20, 0));

        broken = new SourceException("gone");
        total += 10;
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(30, 0));
        assertThat(sampling.observed()).isFalse();
    }

    @Test
    void an_indicator_has_one_sampling_and_another_one_once_that_is_closed() {
        CounterSource source = this::read;
        assertThatThrownBy(() -> Sampling.of(sli).start()).hasMessageContaining("needs a source");
        assertThatThrownBy(() -> Sampling.of(sli).from(source).from(source)).hasMessageContaining("twice");

        Sampling first = Sampling.of(sli).from(source).start();
        assertThatThrownBy(() -> Sampling.of(sli).from(source).start()).hasMessageContaining("has a sampling already");
        first.close();
        first.close();
        total += 5;
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(Counts.NONE);

        Sampling.of(sli).from(source).start();
        total += 5;
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(5, 0));
    }

    @Test
    void more_bad_ones_than_there_are_is_told_after_a_minute() {
        Sampling sampling = Sampling.of(sli).from(this::read).start();
        bad += 20;
        time.seconds(50);
        assertThat(sampling.problem()).isEmpty();
        time.seconds(20);
        assertThat(sampling.problem().orElseThrow()).contains("among the total");
    }

    @Test
    void too_many_counters_are_a_gap_and_not_a_wrong_count() {
        Sampling sampling = Sampling.of(sli).from(this::read).maxCounters(1).start();
        time.seconds(20);

        assertThat(sampling.problem().orElseThrow()).contains("2 counters").contains("maxCounters()");
    }

    @Test
    @Timeout(60)
    void a_slow_source_holds_nobody_up_and_leaves_a_gap() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        try (Sampling sampling = Sampling.of(sli)
                .from(() -> {
                    asked.countDown();
                    await(answer);
                    return read();
                })
                .onOwnThread()
                .start()) {
            await(asked);
            time.seconds(1);
            assertThat(sampling.observed()).isFalse();
            time.seconds(30);
            assertThat(sampling.problem().orElseThrow()).contains("has not answered");
            assertThat(sli.last(Duration.ofSeconds(20)).observed()).isEqualTo(Duration.ZERO);

            answer.countDown();
            while (!sampling.observed()) {
                Thread.yield();
                time.seconds(1);
            }
            assertThat(sampling.problem()).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_clock_that_jumps_neither_loses_nor_invents_events() {
        Sampling.of(sli).from(this::read).start();
        time.seconds(10);
        total += 4;
        time.jump(Duration.ofHours(1));
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(4, 0));

        total += 4;
        time.jump(Duration.ofHours(-1));
        time.seconds(3_620);
        assertThat(sli.total()).isEqualTo(new Counts(8, 0));
    }

    @Test
    void of_several_nodes_one_counts_and_another_can_take_over() {
        boolean[] leading = {false};
        Sampling sampling =
                Sampling.of(sli).from(this::read).onlyWhile(() -> leading[0]).start();
        total += 10;
        time.seconds(70);
        assertThat(sli.total()).isEqualTo(Counts.NONE);
        assertThat(sli.last(MINUTE).observed()).isEqualTo(Duration.ZERO);
        assertThat(sampling.observed()).isFalse();
        assertThat(sampling.problem()).isEmpty();

        leading[0] = true;
        total += 3;
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(3, 0));
        assertThat(sampling.observed()).isTrue();
        time.seconds(60);
        assertThat(sli.last(MINUTE).observed()).isEqualTo(MINUTE);
    }

    @Test
    void a_source_that_was_not_asked_for_two_sums_is_refused_at_once() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        assertThatThrownBy(
                        () -> Sampling.of(sli).from(MicrometerSource.of(meters).total("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two of good, bad and total");
    }

    @Test
    void intervals_and_limits_have_bounds() {
        for (Duration wrong : List.of(Duration.ofMillis(999), Duration.ofMinutes(6))) {
            assertThatThrownBy(() -> Sampling.of(sli).every(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Sampling.of(sli).maxCounters(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_read_each_second_counts_each_second() {
        Sampling.of(sli).from(this::read).every(Duration.ofSeconds(1)).start();
        time.seconds(1);
        total += 1;
        time.seconds(1);
        assertThat(sli.total()).isEqualTo(new Counts(1, 0));
    }

    @Test
    void where_nobody_can_say_whose_turn_it_is_nothing_is_lost() {
        boolean[] known = {false};
        Sampling sampling = Sampling.of(sli)
                .from(this::read)
                .fromZero()
                .onlyWhile(() -> {
                    if (!known[0]) {
                        throw new IllegalStateException("no election");
                    }
                    return true;
                })
                .start();
        time.seconds(10);
        assertThat(sampling.problem().orElseThrow()).contains("whose turn").contains("no election");

        known[0] = true;
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(900, 100));
    }
}
