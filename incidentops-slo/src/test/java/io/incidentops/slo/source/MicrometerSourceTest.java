package io.incidentops.slo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Counts;
import io.incidentops.slo.record.Sli;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.logging.LoggingMeterRegistry;
import io.micrometer.core.instrument.simple.CountingMode;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MicrometerSourceTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    private final TestTime time = new TestTime();
    private final Sli sli = time.registry.sli("checkout");
    private final SimpleMeterRegistry simple = new SimpleMeterRegistry();
    private final PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private Sampling sample(CounterSource source) {
        Sampling sampling = Sampling.of(sli).from(source).start();
        time.seconds(1);
        return sampling;
    }

    @Test
    void counters_by_name() {
        Counter all = simple.counter("checkout.orders");
        Counter failed = simple.counter("checkout.failures");
        all.increment(100);
        sample(MicrometerSource.of(simple).total("checkout.orders").bad("checkout.failures"));

        all.increment(10);
        failed.increment(2.5);
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(8, 2));
        failed.increment(0.5);
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(8, 3));
        all.increment(2);
        time.seconds(10);
        assertThat(sli.total()).as("12 in all, of which 3").isEqualTo(new Counts(9, 3));
    }

    @Test
    void requests_by_their_tags_also_those_whose_timer_comes_with_the_first_one() {
        sample(MicrometerSource.of(simple)
                .total("http.server.requests", tags -> tags.is("uri", "/checkout"))
                .bad(
                        "http.server.requests",
                        tags -> tags.is("uri", "/checkout") && tags.is("outcome", "SERVER_ERROR")));

        request("/checkout", "200", "SUCCESS", 8);
        request("/checkout", "503", "SERVER_ERROR", 2);
        request("/health", "500", "SERVER_ERROR", 50);
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(8, 2));
    }

    private void request(String uri, String status, String outcome, int times) {
        Timer timer = simple.timer("http.server.requests", "uri", uri, "status", status, "outcome", outcome);
        for (int i = 0; i < times; i++) {
            timer.record(LIMIT);
        }
    }

    @Test
    void says_which_name_and_which_tags_are_not_there() {
        Sampling sampling =
                sample(MicrometerSource.of(simple).total("http.server.requests").bad("no.such"));
        assertThat(sampling.problem().orElseThrow())
                .contains("no counter named http.server.requests")
                .contains("no.such");
        assertThat(sampling.observed()).isTrue();

        request("/checkout", "200", "SUCCESS", 1);
        simple.counter("no.such");
        time.seconds(10);
        assertThat(sampling.problem()).isEmpty();
        sampling.close();

        Sampling other = sample(MicrometerSource.of(simple)
                .total("http.server.requests", tags -> tags.is("url", "/checkout"))
                .bad("no.such"));
        assertThat(other.problem().orElseThrow()).contains("{outcome=\"SUCCESS\",status=\"200\",uri=\"/checkout\"}");
    }

    @Test
    void a_timer_knows_what_was_within_a_limit_and_that_includes_the_limit() {
        Timer timer =
                Timer.builder("checkout.time").serviceLevelObjectives(LIMIT).register(prometheus);
        timer.record(LIMIT);
        sample(MicrometerSource.of(prometheus).latency("checkout.time", LIMIT));

        timer.record(LIMIT);
        timer.record(LIMIT.plusNanos(1));
        timer.record(Duration.ofMillis(1));
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(2, 1));
    }

    @Test
    void fast_and_right_can_be_asked_for_together() {
        Timer ok = Timer.builder("t")
                .tag("status", "200")
                .serviceLevelObjectives(LIMIT)
                .register(prometheus);
        Timer failed = Timer.builder("t")
                .tag("status", "500")
                .serviceLevelObjectives(LIMIT)
                .register(prometheus);
        sample(MicrometerSource.of(prometheus)
                .total("t")
                .goodUpTo("t", LIMIT, tags -> !tags.startsWith("status", "5")));

        ok.record(1, TimeUnit.MILLISECONDS);
        ok.record(1, TimeUnit.SECONDS);
        failed.record(1, TimeUnit.MILLISECONDS);
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(1, 2));
    }

    @Test
    void a_percentile_histogram_has_limits_and_others_are_refused_with_those_it_has() {
        Timer timer = Timer.builder("t")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(200))
                .maximumExpectedValue(Duration.ofMillis(400))
                .register(prometheus);
        timer.record(Duration.ofMillis(1));

        assertThatThrownBy(() ->
                        MicrometerSource.of(prometheus).latency("t", LIMIT).read())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("t has no bucket up to 0.3 s: take one of 0.2, ")
                .hasMessageContaining("or add it");
    }

    @Test
    void a_summary_has_limits_of_its_own_unit() {
        DistributionSummary sizes = DistributionSummary.builder("answer.bytes")
                .serviceLevelObjectives(1_000)
                .register(prometheus);
        sample(MicrometerSource.of(prometheus).total("answer.bytes").goodUpTo("answer.bytes", 1_000, tags -> true));
        sizes.record(1_000);
        sizes.record(1_001);
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(1, 1));

        assertThatThrownBy(() -> MicrometerSource.of(prometheus)
                        .latency("answer.bytes", LIMIT)
                        .read())
                .hasMessageContaining("does not measure time");
    }

    @Test
    void a_timer_without_buckets_is_refused_where_a_limit_is_asked_for() {
        prometheus.timer("t").record(LIMIT);

        assertThatThrownBy(() ->
                        MicrometerSource.of(prometheus).latency("t", LIMIT).read())
                .hasMessageContaining("it has none, so give it one");
    }

    /** The reason for the refusal below: what a simple registry tells of its buckets is of about the last minute. */
    @Test
    void a_simple_registry_forgets_its_buckets_and_is_refused_where_a_limit_is_asked_for() {
        MockClock clock = new MockClock();
        SimpleMeterRegistry forgetful = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
        Timer timer = Timer.builder("t").serviceLevelObjectives(LIMIT).register(forgetful);
        timer.record(LIMIT);
        assertThat(timer.takeSnapshot().histogramCounts()[0].count()).isEqualTo(1);
        clock.add(Duration.ofMinutes(10));
        assertThat(timer.takeSnapshot().histogramCounts()[0].count()).isZero();

        MicrometerSource source = MicrometerSource.of(forgetful).latency("t", LIMIT);
        assertThatThrownBy(source::read).hasMessageContaining("PrometheusMeterRegistry");
        assertThat(source.bucketsAreKept().read()).isNotNull();
    }

    @Test
    void what_counts_by_steps_is_refused() {
        LoggingMeterRegistry pushes = new LoggingMeterRegistry();
        assertThatThrownBy(() -> MicrometerSource.of(pushes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LoggingMeterRegistry counts by steps");
        pushes.close();

        SimpleConfig steps = new SimpleConfig() {
            @Override
            public String get(String key) {
                return null;
            }

            @Override
            public CountingMode mode() {
                return CountingMode.STEP;
            }
        };
        SimpleMeterRegistry stepping = new SimpleMeterRegistry(steps, Clock.SYSTEM);
        stepping.counter("a");
        assertThatThrownBy(
                        () -> MicrometerSource.of(stepping).total("a").bad("b").read())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("a counts by steps");
    }

    @Test
    void of_a_composite_the_registry_is_read_that_keeps_its_counts() {
        LoggingMeterRegistry pushes = new LoggingMeterRegistry();
        CompositeMeterRegistry all = new CompositeMeterRegistry();
        all.add(pushes);
        MicrometerSource source = MicrometerSource.of(all).total("a").bad("b");
        assertThatThrownBy(source::read).hasMessageContaining("no registry so far");

        all.add(simple).add(prometheus);
        sample(source);
        all.counter("a").increment(5);
        all.counter("b").increment();
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(4, 1));

        Timer.builder("t").serviceLevelObjectives(LIMIT).register(all).record(LIMIT);
        assertThat(MicrometerSource.of(all).latency("t", LIMIT).read().values().values())
                .containsExactly(1L, 1L);
        pushes.close();
    }

    @Test
    void a_meter_that_is_removed_is_no_reset_of_the_others() {
        Counter one = simple.counter("a", "pod", "1");
        Counter two = simple.counter("a", "pod", "2");
        one.increment(100);
        two.increment(100);
        Sampling sampling = sample(MicrometerSource.of(simple).total("a").bad("b"));
        simple.remove(one);
        two.increment();
        time.seconds(10);

        assertThat(sli.total()).isEqualTo(new Counts(1, 0));
        assertThat(sampling.resets()).isZero();
    }

    @Test
    void function_counters_count_and_gauges_do_not() {
        AtomicLong sum = new AtomicLong();
        simple.more().counter("f", List.of(), sum);
        sample(MicrometerSource.of(simple).good("f").bad("b"));
        sum.set(7);
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(7, 0));

        simple.gauge("g", sum);
        assertThatThrownBy(() -> MicrometerSource.of(simple).good("g").bad("b").read())
                .hasMessageContaining("g is a GAUGE, which does not count");
    }

    @Test
    void two_of_three_sums_are_needed_and_what_is_matched_twice_counts_once() {
        MicrometerSource source = MicrometerSource.of(simple);
        assertThatThrownBy(() -> source.total("a").read()).hasMessageContaining("but there is total");
        assertThatThrownBy(() -> source.total("a").good("a").bad("a").read())
                .hasMessageContaining("bad and good and total");

        simple.counter("a", "status", "500").increment(3);
        assertThat(source.total("a")
                        .bad("a")
                        .bad("a", tags -> tags.is("status", "500"))
                        .read()
                        .values()
                        .values())
                .containsExactly(3L, 3L);
    }
}
