package io.incidentops.slo.report;

import io.incidentops.model.Text;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import io.incidentops.slo.WindowCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What was left of the budget. It begins with all of it, and each bad event takes its part of what is allowed now; so it ends at
 * the figure of the status, also where the period rolls.
 */
final class BudgetChart {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 390;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 20;
    private static final double TOP = 100;
    private static final double BOTTOM = HEIGHT - 60;
    private static final int POINTS = 360;
    private static final Duration EXACT = Duration.ofDays(3);

    private final Measured measured;
    private final SloStatus status;
    private final Costs costs;
    private final TimeAxis time;
    private final List<Point> points;

    private record Point(Instant at, double left, boolean observed) {}

    BudgetChart(Measured measured, SloStatus status, Costs costs, ZoneId zone) {
        this.measured = measured;
        this.status = status;
        this.costs = costs;
        this.time = new TimeAxis(SloCharts.since(status), status.span().until(), LEFT, RIGHT, zone);
        this.points = points();
    }

    private List<Point> points() {
        Instant from = time.from();
        List<Point> found = new ArrayList<>();
        found.add(new Point(from, left(0), true));
        Instant before = from;
        for (Instant at :
                TimeAxis.samples(from, status.at(), status.at().minus(EXACT), Duration.ofMinutes(1), POINTS)) {
            boolean last = at.equals(status.at());
            long bad = last
                    ? status.counts().counts().bad()
                    : measured.windows().between(from, at).counts().bad();
            found.add(new Point(at, left(bad), observed(measured.windows().between(before, at))));
            before = at;
        }
        return found;
    }

    private static boolean observed(WindowCounts counts) {
        return counts.coverage() >= 0.5;
    }

    /** In per cent, or as a number of bad events where none is allowed. */
    private double left(long bad) {
        Rational allowed = status.budget().allowed();
        Rational gone = Amounts.of(status.slo(), bad);
        if (noneAllowed() || allowed.signum() == 0) {
            return noneAllowed() ? -gone.toDouble() : 100;
        }
        return Rational.ONE.minus(gone.dividedBy(allowed)).toDouble() * 100;
    }

    private boolean noneAllowed() {
        return measured.slo().target().budgetParts() == 0;
    }

    String draw() {
        boolean none = noneAllowed();
        double lowest = points.stream().mapToDouble(Point::left).min().orElse(0);
        NumberAxis axis = new NumberAxis(Math.min(none ? -1 : 0, lowest * 1.05), none ? 0 : 100, BOTTOM, TOP);
        String name = measured.slo().name();
        Svg svg = new Svg(Svg.id("budget", name), "Error budget of " + name, description(), WIDTH, HEIGHT);
        svg.text(16, 24, "h", "Error budget of " + name);
        svg.text(16, 42, "q", Text.shorten(ObjectiveWords.headline(status), 125));
        unobserved(svg);
        time.draw(svg, TOP, BOTTOM);
        axis.draw(svg, LEFT, RIGHT, none ? "" : " %");
        String rest = new IncidentMarks(time, TOP, BOTTOM).draw(svg, costs.incidents(), costs.leftOut());
        curve(svg, axis);
        svg.text(16, HEIGHT - 26, "q s", legend(none));
        svg.text(16, HEIGHT - 12, "q s", rest);
        return svg.end();
    }

    private String description() {
        return ObjectiveWords.headline(status) + ". From " + time.moment(time.from()) + " to "
                + time.moment(time.until()) + " " + time.zoneName() + ", with "
                + SloWords.count(costs.incidents().size() + (long) costs.leftOut(), "incident") + ".";
    }

    private void unobserved(Svg svg) {
        for (int i = 1; i < points.size(); i++) {
            int from = i - 1;
            while (i < points.size() && !points.get(i).observed()) {
                i++;
            }
            if (i - 1 > from) {
                double x = time.x(points.get(from).at());
                svg.hatched(x, TOP, time.x(points.get(i - 1).at()) - x, BOTTOM - TOP);
            }
        }
    }

    private void curve(Svg svg, NumberAxis axis) {
        double zero = axis.y(0);
        StringBuilder line = new StringBuilder();
        for (Point point : points) {
            line.append(line.isEmpty() ? "M" : "L")
                    .append(Svg.number(time.x(point.at())))
                    .append(' ')
                    .append(Svg.number(axis.y(point.left())));
        }
        Point last = points.get(points.size() - 1);
        double end = time.x(last.at());
        String area = line + "L" + Svg.number(end) + " " + Svg.number(zero) + "L" + Svg.number(LEFT) + " "
                + Svg.number(zero) + "Z";
        svg.clipped("above", new double[] {LEFT, TOP, RIGHT - LEFT, zero - TOP}, area, "a");
        svg.clipped("below", new double[] {LEFT, zero, RIGHT - LEFT, BOTTOM - zero}, area, "n");
        if (axis.high() > 0) {
            svg.line(LEFT, axis.y(axis.high()), RIGHT, zero, "p");
        }
        svg.path(line.toString(), "l");
        if (status.at().isBefore(time.until())) {
            svg.line(end, TOP, end, BOTTOM, "p");
            svg.text(end + 4, BOTTOM - 6, "q s", "now");
        }
    }

    private String legend(boolean none) {
        String what = none ? "Bad so far; none is allowed." : "Line: what is left. Dotted: an even pace.";
        return what + " Bands: customers affected, with the incident. Hatched: not observed. Days of " + time.zoneName()
                + ".";
    }
}
