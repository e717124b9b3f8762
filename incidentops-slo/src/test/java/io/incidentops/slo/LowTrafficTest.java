package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.incidentops.slo.LowTraffic.Bound;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LowTrafficTest {
    private static final Rational PAGE = Rational.of("0.0144");

    @Test
    void each_bound_fires_where_the_table_says() {
        for (Map<String, String> row : Cases.rows("derived/low_traffic_bounds.csv")) {
            Counts counts = counts(row);
            assertThat(fires(Bound.RATIO, counts)).as(row.toString()).isEqualTo(yes(row.get("firesPlain")));
            assertThat(fires(Bound.CLOPPER_PEARSON, counts)).as(row.toString()).isEqualTo(yes(row.get("firesCp")));
            assertThat(fires(Bound.WILSON, counts)).as(row.toString()).isEqualTo(yes(row.get("firesWilson")));
        }
    }

    @Test
    void the_lower_bound_is_that_of_the_table() {
        for (Map<String, String> row : Cases.rows("derived/low_traffic_bounds.csv")) {
            assertThat(LowerBound.clopperPearson(counts(row)).setScale(8, java.math.RoundingMode.HALF_UP))
                    .as(row.toString())
                    .isEqualByComparingTo(new BigDecimal(row.get("cpLower")));
        }
    }

    @Test
    void the_bound_of_wilson_lies_where_the_table_says() {
        Rational digit = Rational.of("0.00000001");
        for (Map<String, String> row : Cases.rows("derived/low_traffic_bounds.csv")) {
            Rational bound = Rational.of(row.get("wilsonLower"));
            LowTraffic rule = new LowTraffic(0, 0, Bound.WILSON);
            assertThat(rule.proves(counts(row), bound.plus(digit)))
                    .as("%s above it", row)
                    .isFalse();
            if (bound.signum() > 0) {
                assertThat(rule.proves(counts(row), bound.minus(digit)))
                        .as("%s below it", row)
                        .isTrue();
            }
        }
    }

    @Test
    void burn_rates_are_those_of_the_table() {
        Target target = Target.ratio("0.999");
        for (Map<String, String> row : Cases.rows("derived/low_traffic_bounds.csv")) {
            assertThat(BurnRate.of(counts(row), target).value().orElseThrow().rounded(2))
                    .as(row.toString())
                    .isEqualByComparingTo(row.get("burn"));
            Rational sure = Rational.of(LowerBound.clopperPearson(counts(row)));
            assertThat(sure.times(Rational.of(1_000)).rounded(2))
                    .as(row.toString())
                    .isEqualByComparingTo(row.get("burnCp"));
        }
    }

    private static Counts counts(Map<String, String> row) {
        long bad = Long.parseLong(row.get("bad"));
        return new Counts(Long.parseLong(row.get("total")) - bad, bad);
    }

    private static boolean fires(Bound bound, Counts counts) {
        return new LowTraffic(0, 0, bound).proves(counts, PAGE);
    }

    private static boolean yes(String cell) {
        return cell.equals("True");
    }

    @Test
    void so_many_events_and_so_many_bad_ones_are_needed() {
        LowTraffic rule = new LowTraffic(10, 2, Bound.RATIO);

        assertThat(rule.proves(new Counts(7, 2), PAGE)).isFalse();
        assertThat(rule.proves(new Counts(9, 1), PAGE)).isFalse();
        assertThat(rule.proves(new Counts(8, 2), PAGE)).isTrue();
    }

    @Test
    void billions_of_events_are_judged_at_once() {
        long total = 4_000_000_000_000L;

        assertThat(fires(Bound.CLOPPER_PEARSON, new Counts(total - total / 50, total / 50)))
                .isTrue();
        assertThat(fires(Bound.CLOPPER_PEARSON, new Counts(total - total / 100, total / 100)))
                .isFalse();
    }

    @Test
    void nothing_bad_among_few_is_no_proof() {
        assertThat(LowerBound.unseen(3_000)).isCloseTo(0.001, within(0.00001));
        assertThat(LowerBound.unseen(1)).isCloseTo(0.95, within(1e-9));
    }
}
