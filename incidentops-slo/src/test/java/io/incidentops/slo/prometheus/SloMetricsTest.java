package io.incidentops.slo.prometheus;

import static io.incidentops.slo.prometheus.Examples.HOSTILE_SERVICE;
import static io.incidentops.slo.prometheus.Examples.checkout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Counts;
import io.incidentops.slo.FakeWindows;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.Windows;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.slo.record.SliRow;
import io.incidentops.slo.record.SliSlot;
import io.incidentops.slo.record.SliState;
import io.incidentops.testkit.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the real windows, read by a reader that is stricter than Prometheus. */
class SloMetricsTest {
    private static final String OWN = "{service=checkout, slo=availability}";

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final Instant began = clock.instant();
    private final SliRegistry registry = SliRegistry.builder()
            .clock(clock)
            .nanos(() -> Duration.between(began, clock.instant()).toNanos())
            .build();
    private final Sli requests = registry.sli("requests");
    private final List<Measured> objectives = new ArrayList<>();
    private final SloMetrics metrics = SloMetrics.of(() -> objectives, clock);

    @AfterEach
    void close() {
        registry.close();
    }

    private void minutes(int minutes, long good, long bad) {
        for (int minute = 0; minute < minutes; minute++) {
            requests.recorder().add(good, bad);
            clock.advance(Duration.ofMinutes(1));
            registry.tick();
        }
    }

    private Map<String, Double> read() {
        return OpenMetricsReader.read(metrics.openMetrics());
    }

    @Test
    void an_objective_is_told_in_full() {
        objectives.add(new Measured(checkout().build(), requests));
        minutes(100, 998, 2);

        Map<String, Double> read = read();
        assertThat(read)
                .containsEntry("slo_events_total{service=checkout, slo=availability, outcome=bad}", 200.0)
                .containsEntry("slo_events_total{service=checkout, slo=availability, outcome=good}", 99_800.0)
                .containsEntry("slo_objective_ratio" + OWN, 0.999)
                .containsEntry("slo_period_seconds" + OWN, 2_592_000.0)
                .containsEntry("slo_sli_ratio" + OWN, 0.998)
                .containsEntry("slo_error_budget_remaining_ratio" + OWN, -1.0)
                .containsEntry("slo_burn_rate{service=checkout, slo=availability, window=1h}", 2.0)
                .containsEntry("slo_burn_rate{service=checkout, slo=availability, window=3d}", 2.0)
                .containsEntry("slo_window_coverage_ratio{service=checkout, slo=availability, window=1h}", 1.0)
                .containsEntry("slo_objectives_left_out{reason=limit}", 0.0);
        assertThat(read.get("slo_period_coverage_ratio" + OWN)).isBetween(0.0023, 0.0024);
        assertThat(read.keySet())
                .filteredOn(name -> name.startsWith("slo_burn_rate"))
                .hasSize(7);
    }

    @Test
    void without_data_there_is_no_figure() {
        objectives.add(new Measured(checkout().build(), requests));
        minutes(10, 0, 0);

        assertThat(read().keySet())
                .contains("slo_objective_ratio" + OWN, "slo_period_coverage_ratio" + OWN)
                .noneMatch(name -> name.startsWith("slo_sli_ratio")
                        || name.startsWith("slo_error_budget")
                        || name.startsWith("slo_burn_rate"));
        assertThat(metrics.openMetrics()).doesNotContain("NaN").doesNotContain("slo_burn_rate");
        assertThat(metrics.prometheusText()).doesNotContain("NaN");
    }

    @Test
    void the_counter_is_of_this_process_alone_and_only_grows() {
        objectives.add(new Measured(checkout().build(), requests));
        minutes(3, 100, 0);
        requests.record(clock.instant().minusSeconds(120), 5, 7);
        requests.record(clock.instant().minus(Duration.ofDays(1)), 1_000, 1_000);
        requests.record(clock.instant().plusSeconds(600), 1, 1);
        requests.merge(new SliState(
                "requests",
                new TreeMap<>(Map.of(
                        new SliSlot("other", 1, SliSlot.Grain.MINUTE, began.getEpochSecond() / 60),
                        new SliRow(new Counts(1_000, 1_000), 1)))));

        assertThat(requests.total()).isEqualTo(new Counts(1_306, 1_008));
        assertThat(read())
                .containsEntry("slo_events_total{service=checkout, slo=availability, outcome=good}", 306.0)
                .containsEntry("slo_events_total{service=checkout, slo=availability, outcome=bad}", 8.0);
    }

    @Test
    void a_target_of_100_percent_has_a_burn_rate_of_0_or_no_end() {
        Slo perfect = checkout()
                .target(Target.percent("100"))
                .alerts(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5)))
                .build();
        objectives.add(new Measured(perfect, requests));
        minutes(1, 10, 1);
        minutes(10, 10, 0);

        assertThat(read())
                .containsEntry("slo_objective_ratio" + OWN, 1.0)
                .containsEntry("slo_burn_rate{service=checkout, slo=availability, window=5m}", 0.0)
                .containsEntry("slo_burn_rate{service=checkout, slo=availability, window=1h}", Double.POSITIVE_INFINITY)
                .doesNotContainKey("slo_error_budget_remaining_ratio" + OWN);
    }

    @Test
    void a_calendar_month_is_as_long_as_it_is() {
        Slo month = checkout().period(Period.months(ZoneOffset.UTC)).build();
        objectives.add(new Measured(month, requests));
        minutes(10, 999, 1);

        assertThat(read())
                .containsEntry("slo_period_seconds" + OWN, 31 * 86_400.0)
                .containsEntry("slo_error_budget_remaining_ratio" + OWN, 0.0);
    }

    @Test
    void windows_that_count_nothing_themselves_have_no_counter() {
        FakeWindows windows = new FakeWindows(clock);
        windows.record(1, 0);
        clock.advance(Duration.ofMinutes(1));
        objectives.add(new Measured(checkout().build(), windows));

        assertThat(metrics.openMetrics()).doesNotContain("slo_events").contains("slo_sli_ratio{");
    }

    @Test
    void names_with_quotes_and_backslashes_come_through() {
        objectives.add(new Measured(checkout().service(HOSTILE_SERVICE).build(), requests));

        assertThat(read())
                .containsEntry("slo_objective_ratio{service=" + HOSTILE_SERVICE + ", slo=availability}", 0.999);
    }

    @Test
    void the_order_is_that_of_service_and_name() {
        objectives.add(new Measured(checkout().service("z").build(), requests));
        objectives.add(new Measured(checkout().service("a").build(), requests));
        String one = metrics.openMetrics();
        objectives.add(objectives.remove(0));

        assertThat(metrics.openMetrics()).isEqualTo(one);
        assertThat(one.indexOf("slo_objective_ratio{service=\"a\""))
                .isLessThan(one.indexOf("slo_objective_ratio{service=\"z\""));
    }

    @Test
    void what_is_too_much_or_twice_or_broken_is_left_out_and_counted() {
        for (int i = 0; i < 5; i++) {
            objectives.add(new Measured(checkout().service("s" + i).build(), requests));
        }
        objectives.add(new Measured(checkout().service("s1").build(), requests));
        objectives.add(new Measured(checkout().service("a").build(), new Broken()));

        Map<String, Double> read = OpenMetricsReader.read(metrics.limit(3).openMetrics());
        assertThat(new TreeSet<>(read.keySet()).tailSet("slo_objective_ratio"))
                .contains("slo_objective_ratio{service=s2, slo=availability}")
                .doesNotContain("slo_objective_ratio{service=s3, slo=availability}")
                .doesNotContain("slo_objective_ratio{service=a, slo=availability}");
        assertThat(read)
                .containsEntry("slo_objectives_left_out{reason=duplicate}", 1.0)
                .containsEntry("slo_objectives_left_out{reason=failure}", 1.0)
                .containsEntry("slo_objectives_left_out{reason=limit}", 2.0);
        assertThatThrownBy(() -> metrics.limit(0)).hasMessageContaining("limit: at least one");
    }

    private static final class Broken implements Windows {
        @Override
        public WindowCounts last(Duration window) {
            throw new IllegalStateException("no counts");
        }

        @Override
        public WindowCounts between(Instant from, Instant until) {
            throw new IllegalStateException("no counts");
        }
    }

    @Test
    void the_request_chooses_the_format() {
        objectives.add(new Measured(checkout().build(), requests));

        Exposition open = metrics.expose("application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5");
        assertThat(open.contentType()).isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(open.text()).endsWith("# EOF\n").contains("# UNIT slo_objective_ratio ratio\n");
        Exposition plain = metrics.expose(null);
        assertThat(plain.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(plain.text())
                .contains("# HELP slo_events_total Events that", "# TYPE slo_events_total counter\n")
                .doesNotContain("# UNIT")
                .doesNotContain("# EOF");
    }

    @Test
    void prometheus_itself_reads_the_text(@TempDir Path folder) {
        objectives.add(new Measured(checkout().build(), requests));
        objectives.add(new Measured(checkout().service(HOSTILE_SERVICE).build(), requests));
        minutes(10, 999, 1);

        assertThat(Promtool.in(folder).checkMetrics(metrics.prometheusText())).isEmpty();
    }
}
