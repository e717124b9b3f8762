package io.incidentops.slo.prometheus;

import io.incidentops.slo.Rational;
import io.incidentops.slo.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** Numbers as PromQL and the exposition formats read them. */
final class PromNumber {
    /** More digits than a double has, so that what is read is the double next to the exact number. */
    private static final MathContext DIGITS = new MathContext(25, RoundingMode.HALF_EVEN);

    private static final int DOUBLE_DIGITS = 17;
    private static final int SMALLEST_PLAIN = -4;

    private PromNumber() {}

    /** As a decimal number, exact where it has at most 25 digits. */
    static String decimal(Rational number) {
        return plain(new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), DIGITS));
    }

    /** Which part has to be good, exactly. */
    static String ratio(Target target) {
        return plain(BigDecimal.valueOf(target.parts(), 9));
    }

    /** Which part may be bad, exactly. */
    static Rational budget(Target target) {
        return Rational.of(target.budgetParts(), Target.WHOLE);
    }

    static String seconds(Duration duration) {
        return decimal(Rational.seconds(duration));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The shortest decimal that is read as this double, as Go's {@code %g} writes it, for parity with tools written in Go. */
    static String shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= DOUBLE_DIGITS; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == number) {
                break;
            }
        }
        shortest = shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= SMALLEST_PLAIN || shortest.signum() == 0) {
            return shortest.toPlainString();
        }
        BigDecimal digits = shortest.movePointRight(-exponent).stripTrailingZeros();
        return digits.toPlainString() + (exponent > -10 ? "e-0" : "e-") + -exponent;
    }
}
