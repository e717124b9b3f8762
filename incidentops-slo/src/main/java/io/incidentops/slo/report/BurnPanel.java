package io.incidentops.slo.report;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloWords;
import io.incidentops.slo.Urgency;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One rule of the burn chart. The scale is logarithmic, from a tenth to the power of ten that holds all of it. */
final class BurnPanel {
    private static final double LOWEST = -1;

    private final TimeAxis time;
    private final BurnLines lines;
    private final double head;
    private final double top;
    private final double bottom;
    private final double power;

    BurnPanel(TimeAxis time, BurnLines lines, double y, double height) {
        this.time = time;
        this.lines = lines;
        this.head = y + 14;
        this.top = y + 22;
        this.bottom = y + height - 26;
        this.power = Math.max(1, Math.ceil(Math.log10(highest())));
    }

    private double highest() {
        double threshold = lines.threshold().map(Rational::toDouble).orElse(1.0) * 1.5;
        return IntStream.range(0, BurnLines.COLUMNS)
                .mapToObj(column -> DoubleStream.of(lines.longRate(column), lines.shortRate(column)))
                .flatMapToDouble(rates -> rates)
                .filter(Double::isFinite)
                .reduce(threshold, Math::max);
    }

    private double y(double rate) {
        double log = rate <= 0 ? LOWEST : Math.log10(rate);
        double part = (Math.min(power, Math.max(LOWEST, log)) - LOWEST) / (power - LOWEST);
        return bottom - part * (bottom - top);
    }

    private double x(int column) {
        return time.left() + (time.right() - time.left()) * column / BurnLines.COLUMNS;
    }

    void draw(Svg svg) {
        svg.text(time.left(), head, "", label(lines.rule()));
        runs(svg, true);
        time.draw(svg, top, bottom);
        for (int exponent = (int) LOWEST; exponent <= power; exponent++) {
            double y = y(Math.pow(10, exponent));
            svg.line(time.left(), y, time.right(), y, "g");
            if (power <= 4 || exponent % 2 == 0) {
                String number =
                        exponent < 0 ? "\u2264 0.1" : SloWords.number(Rational.of((long) Math.pow(10, exponent)), 0);
                svg.text(time.left() - 6, y + 4, "q e s", number);
            }
        }
        runs(svg, false);
        svg.path(path(lines::shortRate), "l2");
        svg.path(path(lines::longRate), "l");
        lines.threshold().ifPresent(threshold -> {
            double y = y(threshold.toDouble());
            svg.line(time.left(), y, time.right(), y, "t");
            svg.text(time.left() + 4, y - 4, "tt s k", "over " + SloWords.number(threshold, 2));
        });
    }

    private String label(AlertRule rule) {
        String windows = SloWords.exact(rule.longWindow()) + " and " + SloWords.exact(rule.shortWindow());
        String what = rule.urgency() == Urgency.PAGE ? "pages" : "opens a ticket";
        String when = switch (rule.mode()) {
            case BURN_RATE -> "over " + SloWords.number(rule.factor(), 2);
            case BUDGET_SPENT -> "when over " + SloWords.percent(rule.factor(), 2) + " of the budget, at even traffic";
            case ANY_BAD -> "on any bad event";
        };
        return rule.name() + " (" + windows + ") " + what + " " + when;
    }

    /** What is hatched since nobody knows, or else filled since both windows were over. */
    private void runs(Svg svg, boolean unknown) {
        int from = -1;
        for (int column = 0; column <= BurnLines.COLUMNS; column++) {
            boolean in =
                    column < BurnLines.COLUMNS && (unknown ? Double.isNaN(lines.longRate(column)) : lines.over(column));
            if (in && from < 0) {
                from = column;
            } else if (!in && from >= 0) {
                double width = x(column) - x(from);
                if (unknown) {
                    svg.hatched(x(from), top, width, bottom - top);
                } else {
                    svg.rect(x(from), top, width, bottom - top, "o");
                }
                from = -1;
            }
        }
    }

    private String path(IntToDoubleFunction rates) {
        StringBuilder path = new StringBuilder();
        boolean gap = true;
        for (int column = 0; column < BurnLines.COLUMNS; column++) {
            if (Double.isNaN(rates.applyAsDouble(column))) {
                gap = true;
                continue;
            }
            path.append(gap ? "M" : "L")
                    .append(Svg.number(x(column) + 1))
                    .append(' ')
                    .append(Svg.number(y(rates.applyAsDouble(column))));
            gap = false;
        }
        return path.isEmpty() ? "M0 0" : path.toString();
    }
}
