package io.incidentops.slo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Cases;
import io.incidentops.slo.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The allowed downtime of the derived table, for every target and window. */
class AllowedDowntimeTest {
    @Test
    void as_much_downtime_is_left_as_the_table_says() {
        List<List<String>> rows = Cases.csv("derived/time_budget_seconds.csv");
        for (List<String> row : rows) {
            Target target = Target.ratio(row.get(0));
            Sla sla = Sla.builder("any", target)
                    .addTier(target, Credit.percent("10"))
                    .build();
            Fraction whole = Fraction.of(window(row.get(1)).toNanos(), 1);

            TierDistance distance = Distances.of(sla, Fraction.ZERO, whole, 1).get(0);

            assertThat(BigDecimal.valueOf(
                            Objects.requireNonNull(distance.downtime()).toNanos(), 9))
                    .as(row.toString())
                    .isEqualByComparingTo(exact(row.get(2)))
                    .isEqualByComparingTo(row.get(3));
            assertThat(distance.reached()).isFalse();
        }
        assertThat(rows).hasSize(64);
    }

    private static Duration window(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }

    private static BigDecimal exact(String fraction) {
        String[] parts = fraction.split("/");
        return new BigDecimal(new BigInteger(parts[0])).divide(new BigDecimal(parts.length == 1 ? "1" : parts[1]));
    }
}
