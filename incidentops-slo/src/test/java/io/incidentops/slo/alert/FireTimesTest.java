package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Cases;
import io.incidentops.slo.FakeWindows;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.testkit.ManualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Simulated outages: even traffic, first all good, then a part of it bad, then good again. */
class FireTimesTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final long EVENTS = 10_000;
    private static final int SLOT = 10;

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");

    /** One rule of an objective, its windows full of good events. */
    private final class Run {
        final AlertRule rule;
        final FakeWindows windows = new FakeWindows(clock);
        final Evaluator evaluator;
        AlertState state = AlertState.QUIET;

        Run(Target target, AlertRule rule) {
            this.rule = rule;
            Slo slo = Slo.builder("run")
                    .target(target)
                    .period(MONTH)
                    .alerts(List.of(rule))
                    .build();
            this.evaluator =
                    Evaluator.of(slo, windows, AlertMachine.of(slo.alerts()).keepFiring(Duration.ZERO));
            for (long second = 0; second < rule.longWindow().toSeconds() + 60; second += SLOT) {
                pass(0);
            }
        }

        void pass(long bad) {
            windows.record(EVENTS - bad, bad);
            clock.advance(Duration.ofSeconds(SLOT));
        }

        boolean firing() {
            state = evaluator.evaluate(state, clock.instant()).state();
            return state.of(rule.urgency()).firing();
        }

        OptionalLong until(BooleanSupplier reached, long bad, long atMost) {
            for (long seconds = SLOT; seconds <= atMost; seconds += SLOT) {
                pass(bad);
                if (reached.getAsBoolean()) {
                    return OptionalLong.of(seconds);
                }
            }
            return OptionalLong.empty();
        }

        OptionalLong fires(long bad) {
            return until(this::firing, bad, rule.longWindow().toSeconds() + 60);
        }

        /** After an outage that fills the short window. */
        OptionalLong resets(long bad) {
            until(() -> !firing(), bad, rule.shortWindow().toSeconds());
            return until(() -> !firing(), 0, rule.longWindow().toSeconds() + 60);
        }
    }

    private static AlertRule rule(String name) {
        return AlertRules.workbook(MONTH).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long bad(String ratio) {
        return new BigDecimal(ratio).multiply(BigDecimal.valueOf(EVENTS)).longValueExact();
    }

    private static void near(OptionalLong seen, String expected, Duration window, Object row) {
        int slot = window.compareTo(Duration.ofHours(1)) > 0 ? 60 : SLOT;
        assertThat(seen).as(row.toString()).isPresent();
        assertThat(seen.getAsLong() - Double.parseDouble(expected))
                .as(row + " seen after " + seen.getAsLong())
                .isBetween(-(double) slot, (double) slot);
    }

    @Test
    void alerts_fire_and_end_when_the_formulas_say() {
        for (String[] row : Cases.bare("derived/mwmbr-timing-sample.csv")) {
            String name = String.join(",", row);
            AlertRule rule = rule(row[2]);
            Target target = Target.ratio(row[0]);
            if (!AlertRules.canFire(rule, target)) {
                assertThat(row[3]).as(name).isEqualTo("never");
                continue;
            }
            Run run = new Run(target, rule);
            OptionalLong fired = run.fires(bad(row[1]));
            if (row[3].equals("never")) {
                assertThat(fired).as(name).isEmpty();
            } else {
                near(fired, row[3], rule.longWindow(), name);
                near(run.resets(bad(row[1])), row[4], rule.shortWindow(), name);
            }
        }
    }

    @Test
    void the_figure_of_the_book_has_the_exact_times_and_not_the_rounded_ones() {
        JsonNode figure = Cases.json("sre/workbook_ch5.json").path("figure_5_6");
        JsonNode exact = figure.path("exactConstantTraffic");
        Run run = new Run(Target.percent("99.9"), rule("page-quick"));
        long bad = bad(figure.path("errorRatio").asText());

        near(run.fires(bad), exact.path("longOverAfterSeconds").asText(), run.rule.longWindow(), figure);
        near(run.resets(bad), exact.path("shortBelowAfterStopSeconds").asText(), run.rule.shortWindow(), figure);
    }

    @Test
    void each_window_of_the_figure_is_over_and_below_at_its_exact_time() {
        JsonNode figure = Cases.json("sre/workbook_ch5.json").path("figure_5_6");
        JsonNode exact = figure.path("exactConstantTraffic");
        long bad = bad(figure.path("errorRatio").asText());
        long seconds =
                Duration.ofMinutes(figure.path("durationMinutes").asLong()).toSeconds();
        for (String window : List.of("short", "long")) {
            Duration length = Duration.parse(figure.path(window).asText());
            Rational burn = Rational.of(figure.path("burn").asText());
            Run run = new Run(Target.percent("99.9"), AlertRule.burn(window, Urgency.PAGE, burn, length, length));
            OptionalLong over = run.fires(bad);
            near(over, exact.path(window + "OverAfterSeconds").asText(), length, figure);
            run.until(() -> !run.firing(), bad, seconds - over.orElseThrow());
            near(
                    run.until(() -> !run.firing(), 0, 2 * length.toSeconds()),
                    exact.path(window + "BelowAfterStopSeconds").asText(),
                    length,
                    figure);
        }
    }

    /** Objectives for classes of requests: how often they succeed, and how often within a time. */
    @Test
    void the_classes_of_requests_of_the_book_are_objectives() {
        int objectives = 0;
        for (JsonNode row : Cases.json("sre/workbook_ch5.json").path("table_5_10_request_classes")) {
            if (row.path("availability").isNull()) {
                assertThat(row.path("class").asText()).isEqualTo("NO_SLO");
                continue;
            }
            Target target = Target.ratio(row.path("availability").asText());
            List<AlertRule> rules = AlertRules.usable(AlertRules.workbook(MONTH), target);
            assertThat(Slo.builder(row.path("class").asText())
                            .target(target)
                            .period(MONTH)
                            .alerts(rules)
                            .build()
                            .warnings())
                    .isEmpty();
            objectives++;
        }
        assertThat(objectives).isEqualTo(4);
    }

    @Test
    void single_windows_fire_and_end_when_the_book_says() {
        for (JsonNode row : Cases.json("sre/workbook_ch5.json").path("approaches")) {
            if (!row.has("burn")) {
                continue;
            }
            Duration window = Duration.parse(row.path("window").asText());
            AlertRule rule = AlertRule.burn(
                    "single", Urgency.TICKET, Rational.of(row.path("burn").asText()), window, window);
            Run run = new Run(Target.percent("99.9"), rule);
            near(run.fires(EVENTS), row.path("detectionSeconds").asText(), window, row);
            if (row.has("resetSeconds")
                    && row.path("resetSeconds").asDouble()
                            < window.toSeconds()) { // the other is printed rounded, as 36 hours
                near(run.resets(EVENTS), row.path("resetSeconds").asText(), window, row);
            }
        }
        Run slow = new Run(
                Target.percent("99.9"),
                AlertRule.burn("single", Urgency.PAGE, Rational.of(36), Duration.ofHours(1), Duration.ofHours(1)));
        assertThat(slow.fires(bad("0.035"))).isEmpty();
    }

    /** The book's third approach, and why it advises against it. */
    @Test
    void a_rule_that_waits_is_late_and_misses_what_comes_and_goes() {
        JsonNode book = Cases.json("sre/workbook_ch5.json").path("approaches").path(2);
        Duration five = Duration.ofMinutes(5);
        AlertRule waiting = AlertRule.burn("waiting", Urgency.TICKET, Rational.ONE, five, five);
        Duration pending = Duration.parse(book.path("for").asText());
        Run run = new Run(Target.percent("99.9"), waiting.pending(pending));

        OptionalLong fired = run.until(run::firing, EVENTS, pending.toSeconds() + 60);
        near(fired, book.path("detectionSeconds").asText(), five, book);
        Run milder = new Run(Target.percent("99.9"), waiting.pending(pending));
        near(
                milder.until(milder::firing, bad("0.002"), 4_000),
                "3750",
                five,
                "over after half the window, then an hour");

        Run spikes = new Run(Target.percent("99.9"), waiting.pending(Duration.ofMinutes(10)));
        for (int i = 0; i < 20; i++) {
            assertThat(spikes.until(spikes::firing, EVENTS, 280)).isEmpty();
            assertThat(spikes.until(spikes::firing, 0, 320)).isEmpty();
        }
    }
}
