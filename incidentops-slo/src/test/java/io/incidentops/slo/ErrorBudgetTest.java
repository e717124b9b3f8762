package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.BurnRate.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ErrorBudgetTest {
    private static final Target THREE_NINES = Target.percent("99.9");
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void downtime_of_every_target_and_window_is_exact() {
        for (Map<String, String> row : Cases.rows("derived/time_budget_seconds.csv")) {
            assertThat(ErrorBudget.seconds(Target.ratio(row.get("target")), Cases.duration(row.get("window"))))
                    .as(row.toString())
                    .isEqualTo(Rational.of(row.get("allowedDowntimeSecondsExact")));
        }
    }

    @Test
    void the_availability_table_of_the_book_agrees_as_far_as_it_is_printed() {
        Map<String, Integer> days = Map.of("per_year", 365, "per_quarter", 90, "per_month", 30, "per_week", 7);
        Map<String, Integer> units = Map.of("days", 86_400, "hours", 3_600, "minutes", 60, "seconds", 1);
        for (Map<String, String> row : Cases.rows("sre/availability_table.csv")) {
            for (String column : row.keySet()) {
                if (column.equals("availability")) {
                    continue;
                }
                Duration period =
                        column.equals("per_hour") ? Duration.ofHours(1) : Duration.ofDays(days.getOrDefault(column, 1));
                String[] printed = row.get(column).split(" ");
                BigDecimal value = new BigDecimal(printed[0]);
                Rational exact = ErrorBudget.seconds(Target.percent(row.get("availability")), period)
                        .dividedBy(Rational.of(units.get(printed[1])));
                Rational off = exact.minus(Rational.of(value));
                Rational ulp = Rational.of(BigDecimal.ONE.movePointLeft(value.scale()));
                assertThat(off.compareTo(ulp) < 0 && off.compareTo(Rational.ZERO.minus(ulp)) > 0)
                        .as(row + " " + column + " is " + exact.rounded(4))
                        .isTrue();
            }
        }
    }

    @Property
    void spent_and_left_are_what_is_allowed(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long good,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long bad,
            @ForAll @LongRange(min = 1, max = Target.WHOLE) long parts) {
        ErrorBudget budget = ErrorBudget.of(new Counts(good, bad), new Target(parts));

        assertThat(budget.spent().plus(budget.left())).isEqualTo(budget.allowed());
    }

    @Test
    void more_than_allowed_leaves_less_than_nothing() {
        ErrorBudget budget = ErrorBudget.of(new Counts(9_970, 30), THREE_NINES);

        assertThat(budget.allowed()).isEqualTo(Rational.of(10));
        assertThat(budget.left()).isEqualTo(Rational.of(-20));
        assertThat(budget.fractionLeft()).contains(Rational.of(-2));
        assertThat(budget.emptyIn(BurnRate.of(new Counts(1, 1), THREE_NINES), MONTH))
                .contains(Duration.ZERO);
    }

    @Test
    void a_month_under_way_names_what_is_allowed_so_far_and_what_will_be() {
        Instant began = Instant.parse("2026-04-01T00:00:00Z");
        Span april = Span.of(Period.months(ZoneOffset.UTC), began.plus(Duration.ofDays(10)));

        ErrorBudget budget =
                ErrorBudget.unfinished(new Counts(99_950, 50), THREE_NINES, april, began.plus(Duration.ofDays(10)));

        assertThat(april.length()).isEqualTo(MONTH);
        assertThat(budget.allowedSoFar()).isEqualTo(Rational.of(100));
        assertThat(budget.allowedProjected()).isEqualTo(Rational.of(300));
        assertThat(budget.left()).isEqualTo(Rational.of(50));
        assertThat(budget.emptyIn(new BurnRate(Kind.FINITE, Rational.of(1)), MONTH))
                .contains(Duration.ofDays(25));
    }

    @Test
    void what_was_not_observed_of_a_month_is_not_taken_for_quiet() {
        Instant began = Instant.parse("2026-04-01T00:00:00Z");
        Instant now = began.plus(Duration.ofDays(20));
        Span april = Span.of(Period.months(ZoneOffset.UTC), now);
        WindowCounts lastDay = new WindowCounts(new Counts(9_990, 10), Duration.ofDays(20), Duration.ofDays(1));

        ErrorBudget budget = ErrorBudget.unfinished(lastDay, THREE_NINES, april, now);

        assertThat(budget.allowedSoFar()).isEqualTo(Rational.of(10));
        assertThat(budget.allowedProjected()).as("ten more days like it").isEqualTo(Rational.of(110));
        WindowCounts none = new WindowCounts(Counts.NONE, Duration.ZERO, Duration.ZERO);
        assertThat(ErrorBudget.unfinished(none, THREE_NINES, april, began).allowedProjected())
                .isNull();
    }

    @Test
    void what_allows_nothing_and_lost_nothing_lasts_for_ever() {
        Target all = Target.percent("100");

        assertThat(ErrorBudget.of(new Counts(9, 0), all).emptyIn(BurnRate.of(new Counts(9, 0), all), MONTH))
                .isEmpty();
        assertThat(ErrorBudget.of(new Counts(9, 1), all).emptyIn(BurnRate.of(new Counts(9, 1), all), MONTH))
                .contains(Duration.ZERO);
    }

    @Test
    void a_month_of_slices_knows_its_whole_budget_from_the_start() {
        Instant began = Instant.parse("2026-04-01T00:00:00Z");
        Span april = Span.of(Period.months(ZoneOffset.UTC), began);

        ErrorBudget budget = ErrorBudget.unfinishedSlices(new Counts(9, 1), THREE_NINES, april, Duration.ofMinutes(1));

        assertThat(budget.allowed()).isEqualTo(Rational.of("43.2"));
        assertThat(budget.allowedSoFar()).isEqualTo(Rational.of("0.01"));
        assertThat(budget.left()).isEqualTo(Rational.of("42.2"));
    }

    @Test
    void a_target_of_100_percent_allows_nothing_and_says_so() {
        ErrorBudget budget = ErrorBudget.of(new Counts(9, 1), Target.percent("100"));

        assertThat(budget.fractionLeft()).isEmpty();
        assertThat(BurnRate.of(new Counts(9, 1), Target.percent("100"))).isEqualTo(BurnRate.INFINITE);
        assertThat(BurnRate.of(new Counts(9, 0), Target.percent("100")).value()).contains(Rational.ZERO);
        assertThat(BurnRate.of(Counts.NONE, THREE_NINES)).isEqualTo(BurnRate.NO_DATA);
        assertThat(BurnRate.INFINITE.isOver(Rational.of(1_000_000))).isTrue();
        assertThat(BurnRate.NO_DATA.isOver(Rational.ZERO)).isFalse();
    }

    @Test
    void months_are_counted_from_the_first_one() {
        Period.Calendar period =
                new Period.Calendar(LocalDateTime.of(2026, 1, 31, 0, 0), 1, ChronoUnit.MONTHS, ZoneOffset.UTC);

        assertThat(Span.of(period, Instant.parse("2026-03-15T00:00:00Z")))
                .isEqualTo(new Span(Instant.parse("2026-02-28T00:00:00Z"), Instant.parse("2026-03-31T00:00:00Z")));
        assertThat(Span.of(period, Instant.parse("2026-02-28T00:00:00Z")).from())
                .isEqualTo(Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(Span.of(period, Instant.parse("2025-12-30T23:59:59Z")).until())
                .isEqualTo(Instant.parse("2025-12-31T00:00:00Z"));
    }

    @Test
    void a_day_in_which_clocks_change_has_23_or_25_hours() {
        Period.Calendar days =
                new Period.Calendar(LocalDateTime.of(2026, 1, 1, 0, 0), 1, ChronoUnit.DAYS, ZoneId.of("Europe/Berlin"));

        assertThat(Span.of(days, Instant.parse("2026-03-29T12:00:00Z")).length())
                .isEqualTo(Duration.ofHours(23));
        assertThat(Span.of(days, Instant.parse("2026-10-25T12:00:00Z")).length())
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void budgeting_methods_differ_as_the_specification_shows() {
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (String[] cells : Cases.bare("openslo/budgeting_method.csv")) {
            rows.put(cells[0], Map.of("window", cells[1], "target", cells[2]));
        }
        Target target = Target.ratio(rows.get("timeslices").get("target"));
        Duration twoWeeks = Duration.ofDays(14);

        assertThat(ErrorBudget.seconds(target, twoWeeks)).isEqualTo(Rational.of(1_008 * 60));
        assertThat(ErrorBudget.seconds(Target.ratio(rows.get("lowTraffic").get("target")), Duration.ofDays(7)))
                .isEqualTo(Rational.of("302.4"));
        // 336,000 requests, 1 % of which failed; of an attack's, 99 % do, and the attack enlarges the budget too
        assertThat(underAttack(14_297, target).left().signum()).isEqualTo(1);
        assertThat(underAttack(14_298, target).left().signum()).isEqualTo(-1);
    }

    private static ErrorBudget underAttack(long requests, Target target) {
        long bad = 3_360 + Math.round(requests * 0.99);
        return ErrorBudget.of(new Counts(336_000 + requests - bad, bad), target);
    }
}
