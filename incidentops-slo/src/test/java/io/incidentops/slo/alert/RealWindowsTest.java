package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Cases;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.testkit.ManualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Simulated outages, second by second over the windows that programs have, for every row of the table: when alerts fire and end is
 * held against the formulas, and against events that are counted one second after another in the same slots.
 */
class RealWindowsTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final long EVENTS = 2_000;
    private static final int SLOT = 10;
    private static final int MINUTE = 60;

    /** Bad events of each second, and where two windows begin among them. */
    private static final class ByHand {
        private final AlertRule rule;
        private final Rational threshold;
        private final int[] bad;
        private int seconds;
        private final Edge longEdge = new Edge();
        private final Edge shortEdge = new Edge();

        private final class Edge {
            private int from;
            private long sum;

            /** Whether the ratio is over: the window begins with the slot in which it should begin. */
            boolean isOver(Duration window) {
                int slot = slot(window);
                int begin = (int) Math.max(0, (seconds - window.toSeconds()) / slot * slot);
                while (from < begin) {
                    sum -= bad[from++];
                }
                Rational ratio = Rational.of(sum, EVENTS * (seconds - from));
                return ratio.compareTo(threshold) > 0;
            }
        }

        ByHand(AlertRule rule, Target target, int most) {
            this.rule = rule;
            this.threshold = rule.factor().times(Rational.of(target.budgetParts(), Target.WHOLE));
            this.bad = new int[most];
        }

        void second(long count) {
            bad[seconds++] = (int) count;
            longEdge.sum += count;
            shortEdge.sum += count;
        }

        boolean isOver() {
            boolean both = longEdge.isOver(rule.longWindow());
            return shortEdge.isOver(rule.shortWindow()) && both;
        }
    }

    private static int slot(Duration window) {
        return window.compareTo(Duration.ofHours(1)) > 0 ? MINUTE : SLOT;
    }

    /** An objective with one rule, after a time that fills its windows with good events. */
    private static final class Run {
        private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
        private final SliRegistry registry;
        private final Sli sli;
        private final AlertRule rule;
        private final Evaluator evaluator;
        private final ByHand hand;
        private AlertState state = AlertState.QUIET;
        private long nanos;

        Run(Target target, AlertRule rule) {
            this.registry =
                    SliRegistry.builder().clock(clock).nanos(() -> nanos).build();
            this.sli = registry.sli("checkout");
            this.rule = rule;
            Slo slo = Slo.builder("run")
                    .target(target)
                    .period(MONTH)
                    .alerts(List.of(rule))
                    .build();
            this.evaluator =
                    Evaluator.of(slo, sli, AlertMachine.of(slo.alerts()).keepFiring(Duration.ZERO));
            int length = (int) rule.longWindow().toSeconds();
            this.hand = new ByHand(rule, target, 4 * length);
            for (int slot = 0; slot <= length / SLOT; slot++) {
                seconds(SLOT, 0);
            }
        }

        private void seconds(int seconds, long bad) {
            for (int i = 0; i < seconds; i++) {
                hand.second(bad);
            }
            sli.recorder().add(seconds * (EVENTS - bad), seconds * bad);
            clock.advance(Duration.ofSeconds(seconds));
            nanos += seconds * 1_000_000_000L;
            registry.tick();
        }

        private boolean firing() {
            state = evaluator.evaluate(state, clock.instant()).state();
            boolean firing = state.of(rule.urgency()).firing();
            assertThat(firing)
                    .as("as counted by hand, after %s s", hand.seconds)
                    .isEqualTo(hand.isOver());
            return firing;
        }

        /** After how many seconds with so many bad events it fires, or fires no more. */
        OptionalLong until(boolean wanted, long bad, long atMost) {
            for (long second = 1; second <= atMost; second++) {
                seconds(1, bad);
                if (firing() == wanted) {
                    return OptionalLong.of(second);
                }
            }
            return OptionalLong.empty();
        }
    }

    private static AlertRule rule(String name) {
        return AlertRules.workbook(MONTH).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void near(OptionalLong seen, String expected, Duration window, String row) {
        assertThat(seen).as(row).isPresent();
        BigDecimal off = BigDecimal.valueOf(seen.getAsLong()).subtract(new BigDecimal(expected));
        assertThat(off.abs())
                .as("%s seen after %s s", row, seen.getAsLong())
                .isLessThanOrEqualTo(BigDecimal.valueOf(slot(window)));
    }

    @Test
    void alerts_fire_and_end_as_the_table_says_and_as_counted_by_hand() {
        int fired = 0;
        for (String[] row : Cases.bare("derived/mwmbr-timing-sample.csv")) {
            String name = String.join(",", row);
            AlertRule rule = rule(row[2]);
            Target target = Target.ratio(row[0]);
            if (!AlertRules.canFire(rule, target)) {
                assertThat(row[3]).as(name).isEqualTo("never");
                continue;
            }
            Run run = new Run(target, rule);
            long bad =
                    new BigDecimal(row[1]).multiply(BigDecimal.valueOf(EVENTS)).longValueExact();
            OptionalLong fires = run.until(true, bad, rule.longWindow().toSeconds() + MINUTE);
            if (row[3].equals("never")) {
                assertThat(fires).as(name).isEmpty();
                continue;
            }
            near(fires, row[3], rule.longWindow(), name);
            run.until(false, bad, rule.shortWindow().toSeconds());
            near(run.until(false, 0, rule.longWindow().toSeconds()), row[4], rule.shortWindow(), name);
            fired++;
        }
        assertThat(fired).isGreaterThan(30);
    }
}
