package io.incidentops.slo.report;

import io.incidentops.slo.Rational;
import io.incidentops.slo.SloWords;
import java.math.BigDecimal;

/**
 * Numbers from the bottom to the top.
 *
 * @param low the lowest
 * @param high the highest, above it
 * @param bottom where the lowest is, in pixels
 * @param top where the highest is
 */
record NumberAxis(double low, double high, double bottom, double top) {
    private static final int LINES = 6;

    double y(double value) {
        double part = (value - low) / (high - low);
        return bottom - Math.min(1, Math.max(0, part)) * (bottom - top);
    }

    /** Lines at round numbers. */
    void draw(Svg svg, double left, double right, String unit) {
        double step = step();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step / 1e6; i++) {
            double y = y(i * step);
            svg.line(left, y, right, y, i == 0 ? "z" : "g");
            Rational shown = Rational.of(BigDecimal.valueOf(i).multiply(BigDecimal.valueOf(step)));
            svg.text(left - 6, y + 4, "q e", SloWords.number(shown, 2) + unit);
        }
    }

    private double step() {
        double rough = (high - low) / LINES;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= rough) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
