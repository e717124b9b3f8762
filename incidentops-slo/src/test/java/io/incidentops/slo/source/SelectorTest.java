package io.incidentops.slo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "job:requests:total",
                "http_requests_total{job=\"checkout\",code=~\"5..\"}",
                "http_requests_total{path=\"/a{b}\"}",
                "http_requests_total{path=\"say \\\"}\\\" \"}",
                "http_requests_total{path='it\\'s'}",
                "http_requests_total{path=`\\{`}",
                "{__name__=\"http.requests\"}",
                "{\"http.requests\"}"
            })
    void takes_a_name_with_matchers(String text) {
        assertThat(Selector.parse(text)).hasToString(text);
    }

    @Test
    void leaves_out_what_says_nothing() {
        assertThat(Selector.parse(" a { } ")).hasToString("a");
        assertThat(Selector.parse("a{b=\"c\", }")).hasToString("a{b=\"c\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "sum(a)",
                "rate(a[5m])",
                "a[5m]",
                "a offset 5m",
                "a @ 3",
                "a + b",
                "a{b=\"c\"} or d",
                "a{b=\"c\"",
                "a{b=\"c}",
                "a{b}c}",
                "a}"
            })
    void refuses_all_else_and_says_why(String text) {
        assertThatThrownBy(() -> Selector.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each series is watched");
    }

    @Test
    void refuses_a_text_without_end() {
        assertThatThrownBy(() -> Selector.parse("a{b=\"" + "c".repeat(100_000) + "\"}"))
                .hasMessageContaining("cccc");
    }

    @Test
    void knows_how_the_limit_of_a_bucket_may_be_written() {
        Selector buckets = Selector.histogram("h{job=\"a\"}").suffix("_bucket");

        assertThat(buckets.upTo(Limit.of(Duration.ofMillis(300)))).hasToString("h_bucket{job=\"a\",le=~\"0\\\\.3\"}");
        assertThat(Selector.parse("h_bucket").upTo(Limit.of(Duration.ofSeconds(1))))
                .hasToString("h_bucket{le=~\"1|1\\\\.0\"}");
        assertThat(Selector.parse("h_bucket").upTo(Limit.of(Duration.ofSeconds(10))))
                .hasToString("h_bucket{le=~\"10|10\\\\.0\"}");
        assertThat(Selector.parse("h_bucket").upTo(Limit.of(Duration.ofNanos(500_000))))
                .hasToString("h_bucket{le=~\"0\\\\.0005|5\\\\.0E-4\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h_bucket", "h_count{a=\"b\"}", "{__name__=\"h\"}"})
    void a_histogram_is_told_by_its_own_name(String text) {
        assertThatThrownBy(() -> Selector.histogram(text)).hasMessageContaining("without _bucket or _count");
    }
}
