package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.BurnRate;
import io.incidentops.slo.Cases;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final Period FOUR_WEEKS = Period.rolling(Duration.ofDays(28));

    @Test
    void the_rules_of_the_book_are_its_rules() {
        JsonNode rules = Cases.json("sre/workbook_ch5.json").path("example_rules_in_text");
        List<AlertRule> ours = AlertRules.workbook(MONTH);

        assertThat(ours).hasSameSizeAs(rules);
        for (int i = 0; i < ours.size(); i++) {
            JsonNode rule = rules.get(i);
            assertThat(ours.get(i).longWindow())
                    .isEqualTo(Duration.parse(rule.path("long").asText()));
            assertThat(ours.get(i).shortWindow())
                    .isEqualTo(Duration.parse(rule.path("short").asText()));
            assertThat(ours.get(i).factor())
                    .isEqualTo(Rational.of(rule.path("burn").asText()));
            assertThat(ours.get(i).urgency().name())
                    .isEqualToIgnoringCase(rule.path("severity").asText());
        }
        assertThat(AlertRules.workbook(Period.months(ZoneOffset.UTC))).isEqualTo(ours);
    }

    @Test
    void the_burn_rates_of_the_tables_are_exact() {
        JsonNode book = Cases.json("sre/workbook_ch5.json");
        for (String table : List.of("table_5_6", "table_5_8_recommended")) {
            for (JsonNode row : book.path(table)) {
                Duration window = Duration.parse(
                        row.path(row.has("window") ? "window" : "long").asText());
                String percent =
                        row.path("budget").decimalValue().movePointRight(2).toPlainString();
                assertThat(AlertRules.burnFor(percent, window, MONTH))
                        .isEqualTo(Rational.of(row.path("burn").asText()));
            }
        }
    }

    @Test
    void a_budget_lasts_as_long_as_the_book_says() {
        JsonNode book = Cases.json("sre/workbook_ch5.json");
        Duration month = Duration.ofDays(30);
        for (JsonNode row : book.path("table_5_4")) {
            long bad = row.path("errorRate").decimalValue().movePointRight(3).longValueExact();
            BurnRate burn = BurnRate.of(new Counts(1_000 - bad, bad), Target.percent("99.9"));
            assertThat(burn.value()).contains(Rational.of(row.path("burn").asText()));
            assertThat(burn.lasts(Rational.ONE, month))
                    .contains(Duration.ofSeconds(row.path("exhaustionSeconds").asLong()));
        }
        JsonNode extreme = book.path("extreme");
        BurnRate all = BurnRate.of(new Counts(0, 1), Target.ratio("0.99999"));
        assertThat(all.lasts(Rational.ONE, month)).contains(Duration.ofMillis(25_920));
        BurnRate hundredth = BurnRate.of(new Counts(99, 1), Target.ratio("0.99999"));
        assertThat(hundredth.lasts(Rational.ONE, month))
                .contains(Duration.ofSeconds(
                        extreme.path(2).path("exhaustionSeconds").asLong()));
        assertThat(BurnRate.of(new Counts(0, 1), Target.ratio("0.90"))
                        .share(Duration.ofHours(1), month)
                        .orElseThrow()
                        .toDouble())
                .isEqualTo(extreme.path(0).path("budgetConsumed").asDouble());
    }

    @Test
    void one_of_ten_failed_is_a_burn_rate_of_100() {
        JsonNode low = Cases.json("sre/workbook_ch5.json").path("low_traffic");
        BurnRate burn = BurnRate.of(new Counts(9, 1), Target.percent("99.9"));

        assertThat(burn.value()).contains(Rational.of(low.path("burn").asText()));
        Rational month = Rational.of(low.path("requestsPerHour").asLong()).times(Rational.of(30 * 24));
        assertThat(month.times(Rational.of("0.001")).rounded(1)).isEqualByComparingTo("7.2");
        assertThat(low.path("allowedFailures30d").asInt()).isEqualTo(7);
        assertThat(burn.share(Duration.ofHours(1), Duration.ofDays(30))
                        .orElseThrow()
                        .toDouble())
                .isEqualTo(low.path("budgetConsumed").asDouble());
    }

    @Test
    void the_first_approaches_spend_what_the_book_says() {
        for (JsonNode row : Cases.json("sre/workbook_ch5.json").path("approaches")) {
            if (row.has("burn") && row.has("budgetConsumed")) {
                BurnRate burn = new BurnRate(
                        BurnRate.Kind.FINITE, Rational.of(row.path("burn").asText()));
                Duration window = Duration.parse(row.path("window").asText());
                assertThat(burn.share(window, Duration.ofDays(30)))
                        .contains(Rational.of(row.path("budgetConsumed").asText()));
            }
        }
        BurnRate slow = new BurnRate(BurnRate.Kind.FINITE, Rational.of(35));
        assertThat(slow.lasts(Rational.ONE, Duration.ofDays(30)).orElseThrow().toSeconds())
                .isEqualTo(74_057);
    }

    @Test
    void factors_are_those_of_sloth() {
        for (Map<String, String> row : Cases.rows("sloth/mwmb_expected.csv")) {
            Period period = Period.rolling(Cases.duration(row.get("sloPeriod")));
            Rational factor =
                    AlertRules.burnFor(row.get("errorBudgetPercent"), Cases.duration(row.get("long")), period);
            assertThat(factor.toDouble()).as(row.toString()).isEqualTo(Double.parseDouble(row.get("burn")));
            AlertRule made = AlertRule.burn(
                    row.get("alert"),
                    Urgency.valueOf(row.get("severity").toUpperCase(Locale.ROOT)),
                    factor,
                    Cases.duration(row.get("long")),
                    Cases.duration(row.get("short")));
            Target target = Target.percent(row.get("objective"));
            assertThat(target.budgetParts()).as("0.1 %, not almost").isEqualTo(1_000_000);
            assertThat(AlertRules.canFire(made, target)).isTrue();
            if (row.get("case").endsWith("-default")) {
                AlertRule rule = AlertRules.exactSloth(period).stream()
                        .filter(each -> each.name().equals(row.get("alert")))
                        .findFirst()
                        .orElseThrow();
                assertThat(rule.factor()).isEqualTo(factor);
                assertThat(rule.longWindow()).isEqualTo(Cases.duration(row.get("long")));
                assertThat(rule.shortWindow()).isEqualTo(Cases.duration(row.get("short")));
                assertThat(rule.urgency().name()).isEqualToIgnoringCase(row.get("severity"));
            }
        }
    }

    @Test
    void the_slowest_rule_tells_of_no_service_that_keeps_its_promise() {
        assertThat(AlertRules.exactSloth(FOUR_WEEKS).get(3).factor()).isEqualTo(Rational.of("14/15"));
        assertThat(AlertRules.sloth(FOUR_WEEKS).get(3).factor()).isEqualTo(Rational.ONE);
        assertThat(AlertRules.sloth(FOUR_WEEKS).subList(0, 3))
                .isEqualTo(AlertRules.exactSloth(FOUR_WEEKS).subList(0, 3));
    }

    @Test
    void a_period_that_a_catalogue_does_not_know_is_refused_with_what_to_do() {
        Period other = Period.rolling(Duration.ofDays(42));

        assertThatThrownBy(() -> AlertRules.sloth(other))
                .hasMessageContaining("period: the catalogue sloth has no rules for 1008 hours")
                .hasMessageContaining("AlertRules.scaleFactors(period)");
        assertThatThrownBy(() -> AlertRules.workbook(FOUR_WEEKS)).isInstanceOf(IllegalArgumentException.class);
        assertThat(AlertRules.scaleFactors(other).get(0).factor()).isEqualTo(Rational.of("20.16"));
    }

    @Test
    void windows_are_those_of_pyrra_except_where_it_rounds_to_nothing() {
        for (Map<String, String> row : Cases.rows("pyrra/windows.csv")) {
            AlertRule rule = AlertRules.pyrra(Period.rolling(Cases.duration(row.get("sloWindow"))))
                    .get(Integer.parseInt(row.get("index")));
            Duration shortWindow = Cases.duration(row.get("short"));
            assertThat(rule.longWindow()).as(row.toString()).isEqualTo(Cases.duration(row.get("long")));
            assertThat(rule.shortWindow()).isEqualTo(shortWindow.isZero() ? Duration.ofMinutes(1) : shortWindow);
            assertThat(rule.pending()).isEqualTo(Cases.duration(row.get("for")));
            assertThat(rule.factor()).isEqualTo(Rational.of(row.get("factor")));
            assertThat(rule.urgency() == Urgency.PAGE)
                    .isEqualTo(row.get("severity").equals("critical"));
            Duration period = Cases.duration(row.get("sloWindow"));
            BurnRate burn = new BurnRate(BurnRate.Kind.FINITE, rule.factor());
            assertThat(burn.lasts(Rational.ONE, period)
                            .orElseThrow()
                            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                    .isEqualTo(Cases.duration(row.get("exhaustion")));
            assertThat(burn.share(rule.longWindow(), period).orElseThrow().rounded(6))
                    .isEqualByComparingTo(row.get("budgetAtFire"));
        }
    }

    @Test
    void windows_and_factors_that_make_no_sense_are_refused_with_the_field() {
        Duration hour = Duration.ofHours(1);
        assertThatThrownBy(() -> AlertRule.burn("quick", Urgency.PAGE, Rational.ONE, hour, Duration.ofHours(2)))
                .hasMessageContaining("rule quick: shortWindow cannot be PT2H");
        assertThatThrownBy(() -> AlertRule.burn("quick", Urgency.PAGE, Rational.ZERO, hour, hour))
                .hasMessageContaining("rule quick: factor cannot be 0");
        assertThatThrownBy(() -> AlertRule.burn("a b", Urgency.PAGE, Rational.ONE, hour, hour))
                .hasMessageContaining("without spaces");
    }

    @Test
    void the_windows_that_sloth_ships_are_ours() {
        for (int days : new int[] {28, 30}) {
            Period period = Period.rolling(Duration.ofDays(days));
            List<String> values = Cases.bare("sloth/google-" + days + "d.yaml").stream()
                    .map(line -> String.join(",", line).trim())
                    .filter(line -> line.matches("(errorBudgetPercent|shortWindow|longWindow): .*"))
                    .map(line -> line.replaceAll(".*: ", ""))
                    .toList();
            List<AlertRule> rules = AlertRules.exactSloth(period);
            assertThat(values).hasSize(3 * rules.size());
            for (int i = 0; i < rules.size(); i++) {
                Duration longWindow = Cases.duration(values.get(3 * i + 2));
                assertThat(rules.get(i).longWindow()).isEqualTo(longWindow);
                assertThat(rules.get(i).shortWindow()).isEqualTo(Cases.duration(values.get(3 * i + 1)));
                assertThat(rules.get(i).factor()).isEqualTo(AlertRules.burnFor(values.get(3 * i), longWindow, period));
            }
        }
    }
}
