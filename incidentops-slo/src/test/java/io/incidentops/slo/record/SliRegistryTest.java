package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SliRegistryTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestTime time = new TestTime();
    private final List<ClockJump> jumps = new ArrayList<>();
    private final SliRegistry registry = time.registry().onClockJump(jumps::add).build();
    private final Sli sli = registry.sli("checkout");

    @Test
    void what_an_objective_is_named_an_indicator_can_be_named() {
        String name = "shop/checkout.v2_availability-30d";
        Slo slo = Slo.builder(name)
                .target(Target.percent("99.9"))
                .period(Period.rolling(Duration.ofDays(30)))
                .build();

        assertThat(time.registry().build().sli(slo.name()).name()).isEqualTo(name);
    }

    @Test
    void a_clock_that_is_put_back_loses_nothing() {
        for (int i = 0; i < 1_800; i++) {
            sli.recorder().add(10, 0);
            time.run(registry, Duration.ofSeconds(1));
        }
        time.jump(Duration.ofSeconds(-5));
        for (int i = 0; i < 405; i++) {
            sli.recorder().add(10, 0);
            time.run(registry, Duration.ofSeconds(1));
        }

        assertThat(sli.last(HOUR).counts()).isEqualTo(new Counts(22_050, 0));
        assertThat(jumps).isEmpty();
    }

    @Test
    void a_clock_that_is_put_back_by_an_hour_does_not_stop_the_windows() {
        sli.recorder().add(18_000, 0);
        time.run(registry, Duration.ofMinutes(6));
        time.jump(HOUR.negated());
        for (int i = 0; i < 600; i++) {
            sli.recorder().good();
            time.run(registry, Duration.ofSeconds(1));
        }

        assertThat(sli.last(Duration.ofMinutes(5)).counts().good()).isBetween(300L, 310L);
        assertThat(sli.last(Duration.ofMinutes(5)).coverage()).isEqualTo(1);
        assertThat(jumps).singleElement().satisfies(jump -> {
            assertThat(jump.kind()).isEqualTo(ClockJump.Kind.BACKWARD);
            assertThat(jump.by()).isEqualTo(HOUR.negated());
        });
        assertThat(registry.time()).isEqualTo(time.instant().plus(HOUR));
    }

    @Test
    void events_by_the_wall_clock_count_as_of_now_after_it_was_put_back() {
        time.jump(HOUR.negated());
        registry.tick();

        assertThat(sli.record(time.instant(), 1, 0)).isTrue();
        assertThat(sli.last(Duration.ofMinutes(5)).counts().good()).isEqualTo(1);
        assertThat(sli.between(time.instant(), time.instant()).counts()).isEqualTo(new Counts(1, 0));
    }

    @Test
    void a_clock_that_is_put_forward_leaves_a_gap_that_is_not_observed() {
        sli.recorder().add(7, 1);
        time.run(registry, Duration.ofMinutes(10));
        time.jump(Duration.ofMinutes(30));
        time.run(registry, Duration.ofMinutes(10));

        assertThat(sli.last(HOUR).counts()).isEqualTo(new Counts(7, 1));
        assertThat(sli.last(HOUR).observed()).isEqualTo(Duration.ofSeconds(19 * 60 + 59));
        assertThat(sli.last(Duration.ofMinutes(30)).counts()).isEqualTo(Counts.NONE);
        assertThat(jumps).extracting(ClockJump::kind).containsExactly(ClockJump.Kind.FORWARD);
        assertThat(jumps.get(0).by()).isEqualTo(Duration.ofMinutes(30).plusSeconds(1));
    }

    @Test
    void follows_a_clock_that_runs_a_little_faster() {
        for (int i = 0; i < 100; i++) {
            time.jump(Duration.ofSeconds(1));
            time.run(registry, Duration.ofSeconds(1));
        }

        assertThat(registry.time()).isEqualTo(time.instant());
        assertThat(jumps).isEmpty();
        assertThat(sli.last(Duration.ofMinutes(2)).observed()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_time_without_ticks_is_not_observed() {
        time.pass(Duration.ofMinutes(3));
        registry.tick();

        assertThat(sli.last(Duration.ofMinutes(5)).observed()).isZero();
        assertThat(jumps).extracting(ClockJump::kind).containsExactly(ClockJump.Kind.PAUSE);
    }

    @Test
    void a_listener_that_fails_does_not_stop_the_tick() {
        SliRegistry broken = time.registry()
                .onClockJump(jump -> {
                    throw new IllegalStateException("broken");
                })
                .build();
        Sli other = broken.sli("other");
        time.jump(HOUR);
        broken.tick();

        assertThat(broken.time()).isEqualTo(time.instant());
        assertThat(other.last(HOUR).observed()).isZero();
    }

    @Test
    void gives_one_indicator_for_each_name_up_to_the_limit() {
        SliRegistry small = time.registry().limit(1).build();

        assertThat(small.sli("a")).isSameAs(small.sli("a"));
        assertThatThrownBy(() -> small.sli("b")).hasMessageContaining("limit()");
        assertThat(small.slis()).extracting(Sli::name).containsExactly("a");
        assertThatThrownBy(() -> registry.sli("no spaces")).hasMessageContaining("letters");
    }

    @Test
    void its_thread_ticks_until_it_is_closed() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (SliRegistry running = SliRegistry.builder().start()) {
            running.sli("backup").freshness(HOUR, () -> {
                asked.countDown();
                return Duration.ZERO;
            });
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
