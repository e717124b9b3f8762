package io.incidentops.slo.prometheus;

import static io.incidentops.slo.prometheus.Examples.HOSTILE;
import static io.incidentops.slo.prometheus.Examples.HOSTILE_SERVICE;
import static io.incidentops.slo.prometheus.Examples.MONTH;
import static io.incidentops.slo.prometheus.Examples.REQUESTS;
import static io.incidentops.slo.prometheus.Examples.checkout;
import static io.incidentops.slo.prometheus.Examples.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Counts;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules, loaded and evaluated by Prometheus itself. */
class PromtoolTest {
    private static final Rational QUICK = Rational.of("0.0144");

    @TempDir
    private Path folder;

    private Promtool promtool;

    @BeforeEach
    void find() {
        promtool = Promtool.in(folder);
    }

    private static SloBuilder spent() {
        return checkout()
                .alerts(List.of(AlertRules.budgetSpent(
                        "spent", Urgency.PAGE, "2", Duration.ofHours(1), Duration.ofMinutes(5))));
    }

    private static SloBuilder traffic(long minTotal, long minBad, LowTraffic.Bound bound) {
        return checkout().lowTraffic(new LowTraffic(minTotal, minBad, bound));
    }

    @Test
    void prometheus_loads_every_kind_of_rule() {
        Stream.of(
                        checkout(),
                        checkout().alerts(AlertRules.pyrra(MONTH)),
                        spent(),
                        traffic(100, 3, LowTraffic.Bound.RATIO),
                        traffic(0, 0, LowTraffic.Bound.WILSON),
                        checkout()
                                .target(Target.percent("100"))
                                .alerts(AlertRules.anyBad(Urgency.PAGE, Duration.ofMinutes(5))))
                .forEach(
                        slo -> assertThat(promtool.checkRules(file(slo).yaml())).contains("SUCCESS"));
        SloRules sloth =
                SloRules.of(checkout().alerts(AlertRules.exactSloth(MONTH)).build(), REQUESTS);
        assertThat(promtool.checkRules(
                        RuleFile.of(RuleStyle.sloth(), List.of(sloth)).yaml()))
                .contains("17 rules found");
    }

    @Test
    void prometheus_loads_texts_of_any_kind() {
        Slo slo = checkout().service(HOSTILE_SERVICE).description(HOSTILE).build();
        Indicator indicator = Indicator.ofCounter(
                "up", List.of(LabelMatcher.is("job", HOSTILE)), LabelMatcher.isNot("code", HOSTILE));
        SloRules rules = SloRules.of(slo, indicator)
                .label("owner", HOSTILE)
                .alertName(HOSTILE)
                .alertLabel("team", HOSTILE);

        for (RuleStyle style : List.of(RuleStyle.incidentops(), RuleStyle.sloth())) {
            assertThat(promtool.checkRules(RuleFile.of(style, List.of(rules)).yaml()))
                    .contains("SUCCESS");
        }
    }

    @Test
    void prometheus_loads_many_objectives_of_one_file() {
        SloRules one = SloRules.of(checkout().build(), REQUESTS);
        SloRules other = SloRules.of(checkout().service("search").build(), REQUESTS);

        assertThat(promtool.checkRules(file(one, other).yaml())).contains("SUCCESS");
    }

    /** What was counted each minute, and what Prometheus finds at a time. */
    private void found(RuleFile rules, String good, String bad, String finds) {
        String tests = """
                rule_files: [rules.yml]
                evaluation_interval: 1m
                tests:
                - interval: 1m
                  input_series:
                  - {series: 'http_requests_total{job="checkout",code="200"}', values: '%s'}
                """.formatted(good);
        String errors = "  - {series: 'http_requests_total{job=\"checkout\",code=\"500\"}', values: '" + bad + "'}\n";
        promtool.testRules(rules.yaml(), tests + (bad.isEmpty() ? "" : errors) + finds.indent(2));
    }

    @Test
    void an_outage_pages_in_words_and_a_kept_promise_does_not() {
        found(file(checkout()), "0+1000x120 120500+500x60", "0x120 500+500x60", """
                alert_rule_test:
                - {eval_time: 119m, alertname: SloErrorBudgetBurn, exp_alerts: []}
                - eval_time: 140m
                  alertname: SloErrorBudgetBurn
                  exp_alerts:
                  - exp_labels: {service: checkout, slo: availability, urgency: page}
                    exp_annotations:
                      summary: 'availability of checkout burns its error budget too fast'
                      description: '16.67% of the events are bad; promised are 99.9 % good in 30d. The budget is
                        overspent by 6422%. It fires above 1.44 % in the last 1h and 5m (burn 14.4), or above 0.6 % in
                        the last 6h and 30m (burn 6).'
                  - exp_labels: {service: checkout, slo: availability, urgency: ticket}
                    exp_annotations:
                      summary: 'availability of checkout burns its error budget too fast'
                      description: '7.143% of the events are bad; promised are 99.9 % good in 30d. The budget is
                        overspent by 6422%. It fires above 0.3 % in the last 1d and 2h (burn 3), or above 0.1 % in
                        the last 3d and 6h (burn 1).'
                """);
    }

    @Test
    void exactly_at_the_threshold_it_is_silent_where_sloth_fires_and_just_above_it_pages() {
        SloBuilder quick = checkout().alerts(AlertRules.workbook(MONTH).subList(0, 1));
        String silent = "alert_rule_test:\n- {eval_time: 90m, alertname: SloErrorBudgetBurn, exp_alerts: []}\n";
        found(file(quick), "0+9856x100", "0+144x100", silent);
        RuleFile sloth = RuleFile.of(RuleStyle.sloth(), List.of(SloRules.of(quick.build(), REQUESTS)));
        found(sloth, "0+9856x100", "0+144x100", """
                promql_expr_test:
                - {expr: 'count(ALERTS{sloth_severity="page"})', eval_time: 90m, exp_samples: [{value: 1}]}
                """);

        found(file(quick.description("pays")), "0+9855x100", "0+145x100", """
                promql_expr_test:
                - expr: count(ALERTS{alertname="SloErrorBudgetBurn",alertstate="firing",urgency="page"})
                  eval_time: 90m
                  exp_samples: [{value: 1}]
                """);
    }

    @Test
    void no_traffic_is_no_ratio_and_spoils_no_period() {
        String finds = """
                promql_expr_test:
                - {expr: 'slo:error_ratio:rate5m', eval_time: 100m, exp_samples: []}
                - expr: slo:events:rate5m
                  eval_time: 100m
                  exp_samples: [{labels: 'slo:events:rate5m{service="checkout",slo="availability"}', value: 0}]
                - {expr: 'round(slo:error_ratio:rate30d, 1e-6)', eval_time: 150m, exp_samples: [
                    {labels: '{service="checkout",slo="availability"}', value: 0.01}]}
                alert_rule_test:
                - {eval_time: 100m, alertname: SloErrorBudgetBurn, exp_alerts: []}
                """;
        found(file(checkout().alerts(List.of())), "0+99x60 5940x60 5940+99x60", "0+1x60 60x60 60+1x60", finds);

        SloRules sloth = SloRules.of(checkout().build(), REQUESTS);
        RuleFile rules = RuleFile.of(RuleStyle.sloth(), List.of(sloth));
        found(rules, "0+99x60 5940x60 5940+99x60", "0+1x60 60x60 60+1x60", """
                promql_expr_test:
                - {expr: 'count(slo:sli_error:ratio_rate30d != slo:sli_error:ratio_rate30d)', eval_time: 150m,
                   exp_samples: [{value: 1}]}
                """);
    }

    /** A busy hour with 1 bad event of 10,000, then a quiet one in which all 10 a minute are bad: 660 bad of 600,600. */
    @Test
    void the_period_weighs_by_events_where_sloth_averages_ratios() {
        String good = "0+9999x60 599940x60";
        String bad = "0+1x60 60+10x60";
        String one = "  eval_time: 121m\n  exp_samples: [{value: 1}]\n";
        found(
                file(checkout().alerts(List.of())),
                good,
                bad,
                "promql_expr_test:\n- expr: count(slo:error_ratio:rate30d > 0.001 and slo:error_ratio:rate30d < 0.0012)\n"
                        + one);

        RuleFile rules =
                RuleFile.of(RuleStyle.sloth(), List.of(SloRules.of(checkout().build(), REQUESTS)));
        found(rules, good, bad, "promql_expr_test:\n- expr: count(slo:sli_error:ratio_rate30d > 0.4)\n" + one);
    }

    @Test
    void errors_that_were_never_seen_are_none() {
        found(file(checkout()), "0+100x60", "", """
                promql_expr_test:
                - expr: slo:period_error_budget_remaining:ratio
                  eval_time: 50m
                  exp_samples:
                  - labels: 'slo:period_error_budget_remaining:ratio{service="checkout",slo="availability"}'
                    value: 1
                """);
    }

    /** Whether a page fires where events come all at once within the last minutes. */
    private void pages(SloBuilder slo, long bad, long total, boolean expected) {
        found(file(slo), "0x66 " + (total - bad) + "x5", "0x66 " + bad + "x5", """
                promql_expr_test:
                - {expr: 'count(ALERTS{urgency="page"})', eval_time: 70m, exp_samples: [%s]}
                """.formatted(
                        expected ? "{value: 1}" : ""));
    }

    @Test
    void a_latency_is_measured_by_its_bucket_and_unknown_without_it() {
        SloRules rules = SloRules.of(
                checkout().build(),
                Indicator.ofLatency("http_seconds", "0.3", List.of(LabelMatcher.is("job", "checkout"))));
        String series = """
                rule_files: [rules.yml]
                evaluation_interval: 1m
                tests:
                - interval: 1m
                  input_series:
                  - {series: 'http_seconds_count{job="checkout"}', values: '0+100x100'}
                  - {series: 'http_seconds_bucket{job="checkout",le="%s"}', values: '0+75x100'}
                  promql_expr_test:
                  - expr: count(slo:error_ratio:rate1h > 0.2499 and slo:error_ratio:rate1h < 0.2501)
                    eval_time: 90m
                    exp_samples: [%s]
                  - expr: count(slo:error_ratio:rate1h)
                    eval_time: 90m
                    exp_samples: [%s]
                """;

        promtool.testRules(file(rules).yaml(), series.formatted("0.3", "{value: 1}", "{value: 1}"));
        promtool.testRules(file(rules).yaml(), series.formatted("0.30", "", ""));
    }

    @Test
    void few_events_wake_nobody_where_the_objective_says_so() {
        pages(checkout(), 1, 40, true);
        pages(traffic(100, 0, LowTraffic.Bound.RATIO), 1, 40, false);
        pages(traffic(0, 2, LowTraffic.Bound.RATIO), 1, 40, false);
        pages(traffic(40, 1, LowTraffic.Bound.RATIO), 1, 40, true);
    }

    @Test
    void wilsons_bound_decides_as_our_own_evaluation_does() {
        LowTraffic wilson = new LowTraffic(0, 0, LowTraffic.Bound.WILSON);
        List<Counts> cases =
                List.of(new Counts(9, 1), new Counts(36, 1), new Counts(97, 3), new Counts(95, 5), new Counts(196, 4));

        assertThat(cases).extracting(counts -> wilson.proves(counts, QUICK)).contains(true, false);
        SloBuilder quick =
                checkout().alerts(AlertRules.workbook(MONTH).subList(0, 1)).lowTraffic(wilson);
        cases.forEach(counts -> pages(quick, counts.bad(), counts.total(), wilson.proves(counts, QUICK)));
    }

    @Test
    void a_rule_on_the_budget_spent_takes_more_than_a_high_ratio_at_night() {
        pages(spent(), 30, 40, true);
        String night = "0+100000x120 12000000x60";
        found(file(spent()), night, "0x120 30x60", """
                promql_expr_test:
                - {expr: 'ALERTS{urgency="page"}', eval_time: 123m, exp_samples: []}
                """);
    }

    @Test
    void an_alert_waits_as_long_as_its_rule() {
        SloBuilder waits = checkout().alerts(AlertRules.pyrra(MONTH).subList(0, 1));
        found(file(waits), "0+1000x100", "0x60 500+500x40", """
                promql_expr_test:
                - {expr: 'count(ALERTS{alertstate="pending",pending="2m"})', eval_time: 63m, exp_samples: [{value: 1}]}
                - {expr: 'count(ALERTS{alertstate="firing",pending="2m"})', eval_time: 65m, exp_samples: [{value: 1}]}
                """);
    }

    @Test
    void names_with_quotes_and_templates_come_through_as_they_are() {
        SloRules rules = SloRules.of(
                        checkout()
                                .service(HOSTILE_SERVICE)
                                .description(HOSTILE)
                                .alerts(AlertRules.workbook(MONTH).subList(0, 1))
                                .build(),
                        REQUESTS)
                .label("owner", HOSTILE)
                .alertLabel("team", HOSTILE);
        String text = YamlText.quoted(HOSTILE);
        String finds = """
                alert_rule_test:
                - eval_time: 90m
                  alertname: SloErrorBudgetBurn
                  exp_alerts:
                  - exp_labels: {service: SERVICE, slo: availability, urgency: page, owner: TEXT, team: TEXT}
                    exp_annotations:
                      summary: SUMMARY
                      objective: OBJECTIVE
                      description: '50% of the events are bad; promised are 99.9 % good in 30d. The budget is overspent by
                        4.99e+04%. It fires above 1.44 % in the last 1h and 5m (burn 14.4).'
                """;
        found(
                file(rules),
                "0+1x100",
                "0+1x100",
                finds.replace("TEXT", text)
                        .replace("SERVICE", YamlText.quoted(HOSTILE_SERVICE))
                        .replace("OBJECTIVE", YamlText.quoted(HOSTILE))
                        .replace(
                                "SUMMARY",
                                YamlText.quoted(
                                        "availability of " + HOSTILE_SERVICE + " burns its error budget too fast")));
    }
}
