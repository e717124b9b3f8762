package io.incidentops.slo.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Cases;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.prometheus.Yaml.ReadGroup;
import io.incidentops.slo.prometheus.Yaml.ReadRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules are those of Sloth, rule by rule. */
class SlothStyleTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final Map<String, String> INFO =
            Map.of("sloth_mode", "cli-gen-prom", "sloth_spec", "prometheus/v1", "sloth_version", "dev");
    private static final Indicator REQUESTS = Indicator.ofCounter(
            "http_request_duration_seconds_count",
            List.of(LabelMatcher.is("job", "myservice")),
            LabelMatcher.matches("code", "(5..|429)"));

    private static SloBuilder availability(Period period) {
        return Slo.builder("requests-availability")
                .service("myservice")
                .target(Target.percent("99.9"))
                .period(period);
    }

    private static SloRules gettingStarted(Indicator indicator) {
        return SloRules.of(
                        availability(MONTH).alerts(AlertRules.exactSloth(MONTH)).build(), indicator)
                .label("owner", "myteam")
                .label("repo", "myorg/myservice")
                .label("tier", "2")
                .label("cmd", "examplesgen.sh")
                .alertName("MyServiceHighErrorRate")
                .alertLabel("category", "availability")
                .alertLabel(Urgency.PAGE, "severity", "pageteam")
                .alertLabel(Urgency.PAGE, "routing_key", "myteam")
                .alertLabel(Urgency.TICKET, "severity", "slack")
                .alertLabel(Urgency.TICKET, "slack_channel", "#alerts-myteam")
                .annotation("summary", "High error rate on 'myservice' requests responses");
    }

    private static List<ReadGroup> made(Indicator indicator) {
        return Yaml.groups(RuleFile.of(RuleStyle.sloth(INFO), List.of(gettingStarted(indicator)))
                .yaml());
    }

    @Test
    void the_rules_of_getting_started_are_those_that_sloth_made() {
        List<ReadGroup> golden = Yaml.groups(Cases.text("sloth/getting-started.generated.yml"));

        List<ReadGroup> made = made(REQUESTS);
        assertThat(made)
                .extracting(ReadGroup::name)
                .isEqualTo(golden.stream().map(ReadGroup::name).toList());
        for (int i = 0; i < golden.size(); i++) {
            assertThat(made.get(i).rules())
                    .containsExactlyElementsOf(golden.get(i).rules());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void sloths_own_queries_make_the_same_rules() {
        Map<String, Object> spec = Yaml.map(Cases.text("sloth/getting-started.yml"));
        Map<String, Object> slo = ((List<Map<String, Object>>) spec.get("slos")).get(0);
        Map<String, String> events = (Map<String, String>) ((Map<String, Object>) slo.get("sli")).get("events");

        Indicator queries = Indicator.ofQueries(events.get("error_query"), events.get("total_query"));
        assertThat(made(queries)).isEqualTo(made(REQUESTS));
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_windows_of_sloths_catalogues_are_those_of_the_alerts() {
        for (String days : List.of("28", "30")) {
            Map<String, Object> spec = (Map<String, Object>)
                    Yaml.map(Cases.text("sloth/google-" + days + "d.yaml")).get("spec");
            Period period = Period.rolling(Duration.ofDays(Long.parseLong(days)));
            List<AlertRule> rules = new ArrayList<>();
            for (Urgency urgency : Urgency.values()) {
                String name = urgency.name().toLowerCase(Locale.ROOT);
                Map<String, Map<String, Object>> speeds = (Map<String, Map<String, Object>>) spec.get(name);
                for (String speed : List.of("quick", "slow")) {
                    Map<String, Object> window = speeds.get(speed);
                    Duration longWindow = Cases.duration((String) window.get("longWindow"));
                    Rational burn =
                            AlertRules.burnFor(window.get("errorBudgetPercent").toString(), longWindow, period);
                    rules.add(AlertRule.burn(name + "-" + speed, urgency, burn, longWindow, Cases.duration((String)
                            window.get("shortWindow"))));
                }
            }
            assertThat(yaml(period, rules)).isEqualTo(yaml(period, AlertRules.exactSloth(period)));
        }
    }

    private static String yaml(Period period, List<AlertRule> rules) {
        Slo slo = availability(period).alerts(rules).build();
        return RuleFile.of(RuleStyle.sloth(), List.of(SloRules.of(slo, REQUESTS)))
                .yaml();
    }

    @Test
    void each_burn_factor_and_budget_is_written_as_sloth_computes_it() {
        Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
        Cases.rows("sloth/mwmb_expected.csv")
                .forEach(row -> cases.computeIfAbsent(row.get("case"), name -> new ArrayList<>())
                        .add(row));
        assertThat(cases).hasSize(4);
        cases.values().forEach(SlothStyleTest::check);
    }

    private static void check(List<Map<String, String>> rows) {
        Period period = Period.rolling(Cases.duration(rows.get(0).get("sloPeriod")));
        List<AlertRule> rules = rows.stream()
                .map(row -> AlertRule.burn(
                        row.get("alert"),
                        Urgency.valueOf(row.get("severity").toUpperCase(Locale.ROOT)),
                        AlertRules.burnFor(row.get("errorBudgetPercent"), Cases.duration(row.get("long")), period),
                        Cases.duration(row.get("long")),
                        Cases.duration(row.get("short"))))
                .toList();
        List<ReadRule> alerts = Yaml.groups(yaml(period, rules)).get(2).rules();
        for (Map<String, String> row : rows) {
            ReadRule alert = alerts.get(row.get("severity").equals("page") ? 0 : 1);
            assertThat(Double.parseDouble(row.get("errorBudgetAsSlothFloat")) / 100)
                    .isEqualTo(0.0009999999999999432);
            String selector = "{sloth_id=\"myservice-requests-availability\", sloth_service=\"myservice\","
                    + " sloth_slo=\"requests-availability\"}";
            for (String window : List.of(row.get("short"), canonical(row.get("long")))) {
                assertThat(alert.expression())
                        .contains("max(slo:sli_error:ratio_rate" + window + selector + " > (" + row.get("burn") + " * "
                                + "0.0009999999999999432)) without (sloth_window)");
            }
            assertThat(alert.labels()).containsEntry("sloth_severity", row.get("severity"));
        }
    }

    private static String canonical(String window) {
        return window.equals("36h") ? "1d12h" : window;
    }

    @Test
    void numbers_are_written_as_go_writes_them() {
        assertThat(PromNumber.shortest(0.1)).isEqualTo("0.1");
        assertThat(PromNumber.shortest(99.95)).isEqualTo("99.95");
        assertThat(PromNumber.shortest(14.0 / 15)).isEqualTo("0.9333333333333333");
        assertThat(PromNumber.shortest((100 - 99.999) / 100)).isEqualTo("1.0000000000047748e-05");
        assertThat(PromNumber.shortest(0.0001)).isEqualTo("0.0001");
        assertThat(PromNumber.shortest(-2.5)).isEqualTo("-2.5");
        assertThat(PromNumber.shortest(1e-12)).isEqualTo("1e-12");
        assertThat(PromNumber.shortest(0)).isEqualTo("0");
    }

    @Test
    void what_sloth_cannot_say_is_refused_with_the_reason() {
        Slo busy = availability(MONTH)
                .alerts(AlertRules.pyrra(MONTH))
                .lowTraffic(new LowTraffic(100, 0, LowTraffic.Bound.RATIO))
                .build();

        assertThatThrownBy(() -> RuleFile.of(
                        RuleStyle.sloth(), List.of(SloRules.of(busy, REQUESTS).label("sloth_id", "mine"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("objective requests-availability: labels: Sloth sets sloth_id by itself")
                .hasMessageContaining("alerts: Sloth's alerts do not wait")
                .hasMessageContaining("lowTraffic: Sloth knows no least number");
    }
}
