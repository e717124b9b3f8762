package io.incidentops.slo.report;

import io.incidentops.slo.SloWords;
import io.incidentops.slo.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Incidents on a chart: a band each, or several where it came back, with number and severity above it where there is room. */
final class IncidentMarks {
    private static final int MOST = 40;
    private static final int LANES = 3;
    private static final double LANE = 13;
    private static final double LETTER = 6.2;

    private final TimeAxis time;
    private final double top;
    private final double bottom;
    private final double[] taken = new double[LANES];
    private final List<Label> labels = new ArrayList<>();
    private int unlabelled;

    private record Label(double x, double y, String words) {}

    IncidentMarks(TimeAxis time, double top, double bottom) {
        this.time = time;
        this.top = top;
        this.bottom = bottom;
    }

    /** Draws the dearest, and says in words what has no room. */
    String draw(Svg svg, List<IncidentCost> incidents, int leftOut) {
        List<IncidentCost> shown = new ArrayList<>(incidents.subList(0, Math.min(MOST, incidents.size())));
        shown.sort(Comparator.comparing(IncidentCost::began).thenComparingLong(IncidentCost::number));
        shown.forEach(each -> mark(svg, each));
        // Above the lines that lead to those further up.
        labels.forEach(label -> svg.text(label.x(), label.y(), "s k", label.words()));
        int hidden = incidents.size() - shown.size() + leftOut;
        return (hidden == 0 ? "" : SloWords.count(hidden, "incident") + " not shown. ")
                + (unlabelled == 0 ? "" : SloWords.count(unlabelled, "band") + " without a number, for want of room.");
    }

    private void mark(Svg svg, IncidentCost incident) {
        double from = time.x(incident.began());
        String label = "#" + incident.number() + " " + incident.severity();
        for (Span span : incident.times()) {
            double left = time.x(span.from());
            double right = Math.max(left + 2, time.x(span.until()));
            svg.rect(left, top, right - left, bottom - top, "i", label + " " + incident.title());
        }
        double width = label.length() * LETTER;
        double at = Math.min(from, time.right() - width);
        for (int lane = 0; lane < LANES; lane++) {
            if (at >= taken[lane]) {
                taken[lane] = at + width + 6;
                double y = top - 5 - lane * LANE;
                svg.line(from, y + 2, from, top, "p");
                labels.add(new Label(at, y, label));
                return;
            }
        }
        unlabelled++;
    }
}
