package io.incidentops.slo.report;

import io.incidentops.slo.Rational;
import io.incidentops.slo.SloWords;

/** Parts of a budget in per cent: to a tenth, and never nothing where there is something. */
final class Shares {
    private static final Rational LEAST = Rational.of("0.001");

    private Shares() {}

    static String of(Rational part) {
        boolean small = part.signum() > 0 && part.compareTo(LEAST) < 0;
        return small ? "less than 0.1 %" : SloWords.percent(part, 1);
    }

    /** What is left, rounded down: 99.96 % are not all of it. */
    static String left(Rational part) {
        boolean small = part.signum() > 0 && part.compareTo(LEAST) < 0;
        return small ? "less than 0.1 %" : SloWords.percentDown(part, 1);
    }
}
