package io.incidentops.slo.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTest {
    private static final String TOTAL = "sum(rate(requests_total[{{window}}]))";

    @Test
    void a_latency_is_bad_above_the_bound() {
        Indicator latency = Indicator.ofLatency("http_seconds", "0.3", List.of(LabelMatcher.isNot("path", "/live")));

        assertThat(latency.errors().over("5m"))
                .isEqualTo("sum(rate(http_seconds_count{path!=\"/live\"}[5m]))"
                        + " - sum(rate(http_seconds_bucket{path!=\"/live\",le=\"0.3\"}[5m]))");
        assertThat(latency.total().over("1d")).isEqualTo("sum(rate(http_seconds_count{path!=\"/live\"}[1d]))");
    }

    @Test
    void a_counter_without_matchers_is_all_of_its_series() {
        assertThat(Indicator.ofCounter("requests_total", List.of(), LabelMatcher.matchesNot("code", "2.."))
                        .toString())
                .isEqualTo("sum(rate(requests_total{code!~\"2..\"}[{{window}}])) / " + TOTAL);
    }

    @Test
    void a_value_that_looks_like_a_placeholder_stays_a_value() {
        Indicator odd = Indicator.ofCounter(
                "a_total", List.of(LabelMatcher.is("b", "\"[{{window}}]")), LabelMatcher.is("c", "{{window}}"));

        assertThat(odd.errors().over("5m"))
                .isEqualTo("sum(rate(a_total{b=\"\\\"[{{window}}]\",c=\"{{window}}\"}[5m]))");
    }

    @Test
    void what_we_expose_ourselves_is_an_indicator() {
        assertThat(Indicator.exposedBy(Examples.checkout().build()).errors().over("5m"))
                .isEqualTo(
                        "sum(rate(slo_events_total{service=\"checkout\",slo=\"availability\",outcome=\"bad\"}[5m]))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(rate(a[{{ window }}]))",
                "sum(rate(a[{{.window}}] offset 5m))",
                "sum(rate(a{b=\"]) # {{ }} '\\\"\"}[{{window}}]))",
                "sum(rate(a{b='\"'}[{{window}}])) or\n vector(0)",
                "sum(rate(a{b=`\\`}[{{window}}]))",
                "sum_over_time((a > bool 1)[{{window}}:1m])"
            })
    void queries_are_taken_as_they_are(String query) {
        String filled = query.replaceAll("\\{\\{ ?\\.?window ?}}", "5m");

        assertThat(Indicator.ofQueries(query, TOTAL).errors().over("5m")).isEqualTo(filled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(rate(a[5m]))",
                "sum(rate(a[5m])) * {{window}}",
                "sum(rate(a[{{window}}])) or vector(1",
                "sum(rate(a[{{window}}]))) or (vector(1)",
                "sum(rate(a[{{window}}])) # all of them",
                "sum(rate(a{b=\"c}[{{window}}]))",
                "sum(rate(a{b=\"c\\\"}[{{window}}]))",
                "sum(rate(a{b='c\n'}[{{window}}]))",
                "sum(rate(a{b={{job}}}[{{window}}]))",
                "sum(rate(a[{{window}}]))\u0000",
                "sum(rate(a[{{window}})])",
                "sum(rate(a{b=\"[{{window}}]\"}[5m]))"
            })
    void queries_that_would_reach_out_of_their_place_are_refused(String query) {
        assertThatThrownBy(() -> Indicator.ofQueries(query, TOTAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("error query: ")
                .hasMessageContaining("such as sum(rate(");
        assertThatThrownBy(() -> Indicator.ofQueries(TOTAL, query)).hasMessageStartingWith("total query: ");
    }

    @Test
    void names_that_are_none_are_refused() {
        assertThatThrownBy(() -> Indicator.ofCounter("a{b}", List.of(), LabelMatcher.is("c", "d")))
                .hasMessageContaining("metric: a name has letters");
        assertThatThrownBy(() -> LabelMatcher.is("le=\"1\",x", "d")).hasMessageContaining("label: a name has letters");
    }
}
