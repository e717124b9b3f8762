package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.BurnRate;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Target;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    private static Threshold of(String target, String burn) {
        return new Threshold(
                Rational.of(burn).times(Rational.of(Target.percent(target).budgetParts(), Target.WHOLE)));
    }

    @Test
    void at_exactly_the_threshold_nothing_is_over() {
        assertThat(of("99.9", "14.4").isOver(new Counts(9_856, 144))).isFalse();
        assertThat(of("99.9", "14.4").isOver(new Counts(9_855, 145))).isTrue();
        assertThat(of("99.95", "14").isOver(new Counts(993, 7))).isFalse();
        assertThat(of("99.99", "14").isOver(new Counts(99_860, 140))).isFalse();
        assertThat(of("99.9", "14.4").isOver(Counts.NONE)).isFalse();
    }

    @Test
    void a_burn_rate_is_not_rounded_before_it_is_compared() {
        assertThat(of("99.9", "14.4").isOver(new Counts(98_556, 1_444))).isTrue();
    }

    @Property
    void it_agrees_with_fractions_however_large(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long good,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long bad,
            @ForAll @LongRange(min = 1, max = Target.WHOLE - 1) long parts,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long burn) {
        Target target = new Target(parts);
        Rational factor = Rational.of(burn, 7_777);
        Threshold threshold = new Threshold(factor.times(Rational.of(target.budgetParts(), Target.WHOLE)));
        Counts counts = new Counts(good, bad);

        assertThat(threshold.isOver(counts))
                .isEqualTo(BurnRate.of(counts, target).isOver(factor));
    }
}
