package io.incidentops.slo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Counts;
import io.incidentops.slo.record.Sli;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenTelemetrySourceTest {
    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private final TestTime time = new TestTime();
    private final Sli sli = time.registry.sli("checkout");
    private OpenTelemetryReader reader = OpenTelemetryReader.create();
    private SdkMeterProvider provider = SdkMeterProvider.builder().build();

    private Meter meter(Aggregation histograms) {
        provider = SdkMeterProvider.builder()
                .registerMetricReader(reader)
                .registerView(
                        InstrumentSelector.builder().setName("*duration").build(),
                        View.builder().setAggregation(histograms).build())
                .build();
        return provider.get("test");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private static Attributes status(long status) {
        return Attributes.of(STATUS, status);
    }

    @ParameterizedTest
    @EnumSource
    void counters_by_attribute_whether_they_tell_sums_or_deltas(AggregationTemporality temporality) {
        reader = new OpenTelemetryReader(temporality);
        LongCounter requests = meter(Aggregation.defaultAggregation())
                .counterBuilder("requests")
                .build();
        requests.add(100, status(200));
        Sampling sampling = Sampling.of(sli)
                .from(OpenTelemetrySource.of(reader)
                        .total("requests")
                        .bad("requests", with -> with.startsWith("http.response.status_code", "5")))
                .start();
        for (int round = 1; round <= 3; round++) {
            requests.add(8, status(200));
            requests.add(2, status(503));
            time.seconds(10);
            assertThat(sli.total()).isEqualTo(new Counts(8L * round, 2L * round));
        }
        assertThat(sampling.resets()).isZero();
        assertThat(sampling.problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void two_indicators_of_one_reader_both_get_all_events(AggregationTemporality temporality) {
        reader = new OpenTelemetryReader(temporality);
        LongCounter requests = meter(Aggregation.defaultAggregation())
                .counterBuilder("requests")
                .build();
        Sli other = time.registry.sli("other");
        OpenTelemetrySource source =
                OpenTelemetrySource.of(reader).good("requests").bad("none");
        Sampling.of(sli).from(source).start();
        Sampling.of(other).from(source).start();
        requests.add(5);
        time.seconds(10);
        requests.add(5);
        time.seconds(10);

        assertThat(sli.total()).isEqualTo(new Counts(10, 0));
        assertThat(other.total()).isEqualTo(new Counts(10, 0));
    }

    @ParameterizedTest
    @EnumSource
    void a_histogram_knows_what_was_within_a_limit(AggregationTemporality temporality) {
        reader = new OpenTelemetryReader(temporality);
        DoubleHistogram duration = meter(Aggregation.explicitBucketHistogram(List.of(0.1, 0.3, 1.0)))
                .histogramBuilder("http.server.request.duration")
                .setUnit("s")
                .build();
        duration.record(0.1);
        Sampling.of(sli)
                .from(OpenTelemetrySource.of(reader).latency("http.server.request.duration", LIMIT))
                .start();
        for (int round = 1; round <= 3; round++) {
            duration.record(0.3);
            duration.record(0.30001);
            duration.record(0.05);
            time.seconds(10);
            assertThat(sli.total()).isEqualTo(new Counts(2L * round, round));
        }
    }

    @Test
    void the_unit_of_a_histogram_says_what_a_limit_is() {
        Meter meter = meter(Aggregation.explicitBucketHistogram(List.of(300.0)));
        meter.histogramBuilder("a.duration").setUnit("ms").build().record(300);
        meter.histogramBuilder("b.duration").setUnit("By").build().record(300);

        assertThat(OpenTelemetrySource.of(reader)
                        .latency("a.duration", LIMIT)
                        .read()
                        .values()
                        .values())
                .containsExactly(1L, 1L);
        assertThatThrownBy(() -> OpenTelemetrySource.of(reader)
                        .latency("b.duration", LIMIT)
                        .read())
                .hasMessageContaining("does not measure time");
        assertThatThrownBy(() -> OpenTelemetrySource.of(reader)
                        .latency("a.duration", Duration.ofMillis(250))
                        .read())
                .hasMessageContaining("no bucket up to 0.25 s: take one of 0.3 s");
    }

    @Test
    void an_exponential_histogram_counts_but_has_no_limit() {
        meter(Aggregation.base2ExponentialBucketHistogram())
                .histogramBuilder("a.duration")
                .setUnit("s")
                .build()
                .record(0.1);

        assertThat(OpenTelemetrySource.of(reader)
                        .total("a.duration")
                        .bad("none")
                        .read()
                        .values()
                        .values())
                .containsExactly(1L);
        assertThatThrownBy(() -> OpenTelemetrySource.of(reader)
                        .latency("a.duration", LIMIT)
                        .read())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("exponential histogram")
                .hasMessageContaining("explicitBucketHistogram");
    }

    @Test
    void sums_of_doubles_count_and_what_goes_down_does_not() {
        Meter meter = meter(Aggregation.defaultAggregation());
        meter.counterBuilder("d").ofDoubles().build().add(2.9);
        meter.upDownCounterBuilder("u").build().add(1);
        meter.gaugeBuilder("g").build().set(1);
        OpenTelemetrySource source = OpenTelemetrySource.of(reader).good("d");

        assertThat(source.bad("none").read().values().values()).containsExactly(2L);
        assertThatThrownBy(() -> source.bad("u").read()).hasMessageContaining("u goes up and down");
        assertThatThrownBy(() -> source.bad("g").read()).hasMessageContaining("g is a double_gauge");
    }

    @Test
    void a_reader_that_nobody_registered_says_so() {
        assertThatThrownBy(
                        () -> OpenTelemetrySource.of(reader).good("a").bad("b").read())
                .hasMessageContaining("registerMetricReader");
    }
}
