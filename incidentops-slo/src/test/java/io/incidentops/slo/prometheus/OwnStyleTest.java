package io.incidentops.slo.prometheus;

import static io.incidentops.slo.prometheus.Examples.REQUESTS;
import static io.incidentops.slo.prometheus.Examples.checkout;
import static io.incidentops.slo.prometheus.Examples.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Cases;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.prometheus.Yaml.ReadGroup;
import io.incidentops.slo.prometheus.Yaml.ReadRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OwnStyleTest {
    private static final String SELECTOR = "{service=\"checkout\",slo=\"availability\"}";

    private static Map<String, Object> labels(String urgency) {
        return Map.of("service", "checkout", "slo", "availability", "urgency", urgency);
    }

    private static ReadGroup group(SloBuilder slo) {
        return group(SloRules.of(slo.build(), REQUESTS));
    }

    private static ReadGroup group(SloRules rules) {
        List<ReadGroup> groups = Yaml.groups(file(rules).yaml());
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    @Test
    void a_window_without_events_has_no_ratio() {
        assertThat(group(checkout()).rule("slo:error_ratio:rate1h").expression())
                .isEqualTo("slo:errors:rate1h" + SELECTOR + " / (slo:events:rate1h" + SELECTOR + " > 0)");
    }

    @Test
    void errors_that_were_never_seen_are_none() {
        ReadGroup group = group(checkout());

        assertThat(group.rule("slo:events:rate1h").expression())
                .isEqualTo("sum(rate(http_requests_total{job=\"checkout\"}[1h]))");
        assertThat(group.rule("slo:errors:rate1h").expression())
                .isEqualTo("sum(rate(http_requests_total{job=\"checkout\",code=~\"5..\"}[1h]))"
                        + " or sum(slo:events:rate1h" + SELECTOR + ") * 0");
    }

    @Test
    void a_bucket_that_is_missing_is_no_proof_that_nothing_was_slow() {
        Indicator latency = Indicator.ofLatency("http_seconds", "0.3", List.of());
        ReadGroup group = group(SloRules.of(checkout().build(), latency));

        assertThat(group.rule("slo:errors:rate5m").expression())
                .isEqualTo("sum(rate(http_seconds_count[5m])) - sum(rate(http_seconds_bucket{le=\"0.3\"}[5m]))");
    }

    @Test
    void queries_written_by_hand_become_one_series() {
        String query = "rate(http_requests_total{code=~\"5..\"}[{{window}}])";
        ReadGroup group = group(SloRules.of(checkout().build(), Indicator.ofQueries(query, query)));

        assertThat(group.rule("slo:events:rate6h").expression())
                .isEqualTo("sum(rate(http_requests_total{code=~\"5..\"}[6h]))");
    }

    @Test
    void the_period_weighs_by_events() {
        ReadGroup group = group(checkout());

        assertThat(group.rule("slo:events:rate30d").expression())
                .isEqualTo("avg_over_time(slo:events:rate5m" + SELECTOR + "[30d])");
        assertThat(group.rule("slo:errors:rate30d").expression())
                .isEqualTo("avg_over_time(slo:errors:rate5m" + SELECTOR + "[30d])");
        assertThat(group.rule("slo:period_error_budget_remaining:ratio").expression())
                .isEqualTo("1 - slo:error_ratio:rate30d" + SELECTOR + " / 0.001");
    }

    @Test
    void thresholds_are_exact_and_an_urgency_has_one_alert() {
        List<ReadRule> alerts = group(checkout()).alerts();

        assertThat(alerts).hasSize(2).allMatch(alert -> alert.name().equals("SloErrorBudgetBurn"));
        assertThat(alerts.get(0).expression())
                .isEqualTo("( slo:error_ratio:rate1h" + SELECTOR + " > 0.0144 and slo:error_ratio:rate5m" + SELECTOR
                        + " > 0.0144 ) or ( slo:error_ratio:rate6h" + SELECTOR
                        + " > 0.006 and slo:error_ratio:rate30m" + SELECTOR + " > 0.006 )");
        assertThat(alerts.get(0).labels()).isEqualTo(labels("page"));
        assertThat(alerts.get(1).labels()).isEqualTo(labels("ticket"));
        assertThat(alerts.get(1).expression()).contains(" > 0.003 ").contains(" > 0.001 ");
    }

    @Test
    void what_is_recorded_is_labelled_and_evaluated_before_it_is_used() {
        ReadGroup group = group(SloRules.of(checkout().build(), REQUESTS).label("owner", "payments"));

        assertThat(group.rules())
                .filteredOn(rule -> rule.kind().equals("record"))
                .allMatch(rule -> rule.labels()
                        .equals(Map.of("owner", "payments", "service", "checkout", "slo", "availability")));
        List<String> seen = new ArrayList<>();
        for (ReadRule rule : group.rules()) {
            java.util.regex.Matcher used =
                    Pattern.compile("slo:[a-z_]+:[a-z0-9]+").matcher(rule.expression());
            while (used.find()) {
                assertThat(seen).as(rule.name()).contains(used.group());
            }
            seen.add(rule.name());
        }
    }

    @Test
    void the_objective_is_exact() {
        ReadGroup group = group(checkout().target(Target.percent("99.95")).alerts(List.of()));

        assertThat(group.rule("slo:objective:ratio").expression()).isEqualTo("vector(0.9995)");
        assertThat(group.rule("slo:error_budget:ratio").expression()).isEqualTo("vector(0.0005)");
        assertThat(group.rule("slo:time_period:days").expression()).isEqualTo("vector(30)");
    }

    @Test
    void low_traffic_is_part_of_the_alert() {
        ReadGroup group = group(checkout().lowTraffic(new LowTraffic(100, 3, LowTraffic.Bound.RATIO)));

        assertThat(group.alerts().get(0).expression())
                .contains("and round(slo:events:rate1h" + SELECTOR + " * 3600, 0.001) >= 100"
                        + " and round(slo:errors:rate1h" + SELECTOR + " * 3600, 0.001) >= 3 )");
    }

    @Test
    void wilsons_bound_is_part_of_the_alert() {
        ReadGroup group = group(checkout().lowTraffic(new LowTraffic(0, 0, LowTraffic.Bound.WILSON)));

        assertThat(group.alerts().get(0).expression())
                .contains("(slo:error_ratio:rate1h" + SELECTOR + " - 0.0144) ^ 2 * slo:events:rate1h" + SELECTOR
                        + " * 3600 > 0.0383988");
    }

    @Test
    void a_rule_on_the_budget_spent_follows_the_traffic_of_the_period() {
        Duration hour = Duration.ofHours(1);
        ReadGroup group = group(checkout()
                .alerts(List.of(AlertRules.budgetSpent("spent", Urgency.PAGE, "2", hour, Duration.ofMinutes(5)))));

        String threshold = "(0.0144 * slo:events:rate30d" + SELECTOR + " / (slo:events:rate1h" + SELECTOR + " > 0))";
        assertThat(group.alerts().get(0).expression())
                .isEqualTo("( slo:error_ratio:rate1h" + SELECTOR + " > " + threshold + " and slo:error_ratio:rate5m"
                        + SELECTOR + " > " + threshold + " )");
    }

    @Test
    void a_target_of_100_percent_has_alerts_on_any_bad_event_and_no_burn_rate() {
        SloBuilder perfect =
                checkout().target(Target.percent("100")).alerts(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5)));

        ReadGroup group = group(perfect);
        assertThat(group.alerts().get(0).expression()).isEqualTo("( slo:error_ratio:rate5m" + SELECTOR + " > 0 )");
        assertThat(group.rules()).noneMatch(rule -> rule.name().contains("burn_rate"));
        assertThat(file(perfect).notes()).anyMatch(note -> note.contains("100 %"));
    }

    @Test
    void pyrras_windows_waits_factors_and_severities_are_written_as_pyrra_has_them() {
        List<Map<String, String>> rows = Cases.rows("pyrra/windows.csv").stream()
                .filter(row -> !row.get("sloWindow").equals("1d")
                        && !row.get("sloWindow").equals("12h"))
                .toList();
        assertThat(rows).hasSize(20);
        for (Map<String, String> row : rows) {
            Period period = Period.rolling(Cases.duration(row.get("sloWindow")));
            SloRules rules = SloRules.of(
                            checkout()
                                    .period(period)
                                    .alerts(AlertRules.pyrra(period))
                                    .build(),
                            REQUESTS)
                    .alertLabel(Urgency.PAGE, "severity", "critical")
                    .alertLabel(Urgency.TICKET, "severity", "warning");
            String factor = "0.0" + (row.get("factor").equals("14") ? "14" : "0" + row.get("factor"));

            assertThat(group(rules).alerts())
                    .anyMatch(alert -> alert.pending().equals(row.get("for"))
                            && alert.labels().get("severity").equals(row.get("severity"))
                            && alert.expression()
                                    .contains("slo:error_ratio:rate" + row.get("long") + SELECTOR + " > " + factor
                                            + " and slo:error_ratio:rate" + row.get("short") + SELECTOR + " > "
                                            + factor));
        }
    }

    @Test
    void alerts_say_in_plain_words_what_it_means() {
        ReadRule alert = group(checkout().description("Buying works")).alerts().get(0);

        assertThat(alert.annotations())
                .containsEntry("summary", "{{ $labels.slo }} of {{ $labels.service }} burns its error budget too fast")
                .containsEntry("objective", "Buying works");
        assertThat((String) alert.annotations().get("description"))
                .startsWith("{{ $value | humanizePercentage }} of the events are bad; promised are 99.9 % good in 30d.")
                .endsWith("It fires above 1.44 % in the last 1h and 5m (burn 14.4),"
                        + " or above 0.6 % in the last 6h and 30m (burn 6).");
    }

    @Test
    void the_same_objectives_make_the_same_file() {
        SloRules one = SloRules.of(checkout().build(), REQUESTS).label("a", "1").label("b", "2");
        SloRules other =
                SloRules.of(checkout().build(), REQUESTS).label("b", "2").label("a", "1");

        assertThat(file(one).yaml()).isEqualTo(file(other).yaml());
    }

    @Test
    void a_period_that_is_a_window_too_is_recorded_once() {
        Period days = Period.rolling(Duration.ofDays(3));
        ReadGroup group = group(checkout().period(days).alerts(AlertRules.scaleFactors(days)));

        assertThat(group.rules())
                .filteredOn(rule -> rule.name().equals("slo:error_ratio:rate3d"))
                .hasSize(1);
    }
}
