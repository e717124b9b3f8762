package io.incidentops.slo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Counts;
import io.incidentops.slo.record.Sli;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrometheusSourceTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    private final TestTime time = new TestTime();
    private final Sli sli = time.registry.sli("checkout");
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusSource source = PrometheusSource.of(registry);

    private Sampling sample(CounterSource from) {
        Sampling sampling = Sampling.of(sli).from(from).start();
        time.seconds(1);
        return sampling;
    }

    @Test
    void counters_by_name_with_total_or_without_and_by_label() {
        Counter requests =
                Counter.builder().name("http_requests_total").labelNames("code").register(registry);
        requests.labelValues("200").inc(1_000);
        Sampling sampling = sample(
                source.total("http_requests_total").bad("http_requests", labels -> labels.startsWith("code", "5")));

        requests.labelValues("200").inc(8);
        requests.labelValues("503").inc(2);
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(8, 2));
        assertThat(sampling.problem()).isEmpty();
    }

    @Test
    void names_with_dots_are_those_of_the_program() {
        Counter requests = Counter.builder().name("http.requests").register(registry);
        requests.inc(3);

        assertThat(source.total("http.requests").bad("none").read().values().values())
                .containsExactly(3L);
    }

    @Test
    void a_classic_histogram_knows_what_was_within_a_limit_and_that_includes_the_limit() {
        Histogram seconds = Histogram.builder()
                .name("checkout_seconds")
                .classicUpperBounds(0.1, 0.3, 1)
                .register(registry);
        sample(source.latency("checkout_seconds", LIMIT));
        seconds.observe(0.05);
        seconds.observe(0.3);
        seconds.observe(0.31);
        seconds.observe(5);
        time.seconds(10);
        assertThat(sli.total()).isEqualTo(new Counts(2, 2));

        assertThatThrownBy(() -> source.latency("checkout_seconds", Duration.ofMillis(250))
                        .read())
                .hasMessageContaining(
                        "checkout_seconds has no bucket up to 0.25 s: take one of 0.1, 0.3, 1 s, or add it");
    }

    @Test
    void a_histogram_of_milliseconds_says_so_by_its_name() {
        Histogram millis = Histogram.builder()
                .name("checkout_milliseconds")
                .classicUpperBounds(300)
                .register(registry);
        millis.observe(300);

        assertThat(source.latency("checkout_milliseconds", LIMIT)
                        .read()
                        .values()
                        .values())
                .containsExactly(1L, 1L);
    }

    @Test
    void a_native_histogram_counts_but_has_no_limit() {
        Histogram.builder().name("n_seconds").nativeOnly().register(registry).observe(0.1);

        assertThat(source.total("n_seconds").bad("none").read().values().values())
                .containsExactly(1L);
        assertThatThrownBy(() -> source.latency("n_seconds", LIMIT).read())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("native histogram")
                .hasMessageContaining("classicUpperBounds");
    }

    @Test
    void a_summary_counts_and_a_gauge_does_not() {
        Summary.builder().name("s").register(registry).observe(1);
        Gauge.builder().name("g").register(registry).set(1);

        assertThat(source.total("s").bad("none").read().values().values()).containsExactly(1L);
        assertThatThrownBy(() -> source.total("s").bad("g").read()).hasMessageContaining("g does not count");
        assertThatThrownBy(() -> source.latency("s", LIMIT).read()).hasMessageContaining("s has no buckets");
    }

    @Test
    void says_which_name_is_not_there() {
        Sampling sampling = sample(source.total("http_requests").bad("http_errors"));

        assertThat(sampling.problem().orElseThrow())
                .isEqualTo(
                        "PrometheusSource[total http_requests, bad http_errors]: there is no counter named http_requests"
                                + " so far; there is no counter named http_errors so far");
    }
}
