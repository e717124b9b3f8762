package io.incidentops.slo.report;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Measured;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How fast the budget burnt, with a panel for each alert rule: its two windows, and the threshold that both have to be over. */
final class BurnChart {
    private static final int WIDTH = 860;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 20;
    private static final double HEAD = 56;
    private static final double PANEL = 128;
    private static final double FOOT = 46;
    private static final int MOST = 6;

    private final Measured measured;
    private final TimeAxis time;

    BurnChart(Measured measured, SloStatus status, ZoneId zone) {
        this.measured = measured;
        this.time = new TimeAxis(SloCharts.since(status), status.at(), LEFT, RIGHT, zone);
    }

    String draw() {
        String name = measured.slo().name();
        List<AlertRule> rules = measured.slo().alerts();
        List<AlertRule> shown = rules.subList(0, Math.min(MOST, rules.size()));
        int height = (int) (HEAD + Math.max(0.4, shown.size()) * PANEL + FOOT);
        List<BurnLines> lines = new ArrayList<>();
        shown.forEach(rule -> lines.add(BurnLines.of(measured, rule, time)));
        Svg svg = new Svg(Svg.id("burn", name), "Burn rates of " + name, description(lines), WIDTH, height);
        svg.text(16, 24, "h", "Burn rates of " + name);
        svg.text(16, 42, "q", "How many times faster than allowed. At 1 the budget lasts for the period.");
        if (shown.isEmpty()) {
            svg.text(LEFT, HEAD + 24, "", "No alert rules.");
        }
        for (int i = 0; i < lines.size(); i++) {
            new BurnPanel(time, lines.get(i), HEAD + i * PANEL, PANEL).draw(svg);
        }
        svg.text(
                16,
                height - 26,
                "q s",
                "Thick: long window. Thin: short window; where it is under an hour it is known for the last three days.");
        svg.text(
                16,
                height - 12,
                "q s",
                "Dashed: threshold. Filled: both are over it. Hatched: not observed, or no events. Days of "
                        + time.zoneName() + "." + leftOut(rules.size() - shown.size()));
        return svg.end();
    }

    private static String leftOut(int rules) {
        return rules == 0 ? "" : " " + SloWords.count(rules, "rule") + " not shown.";
    }

    private String description(List<BurnLines> lines) {
        List<String> parts = new ArrayList<>();
        lines.forEach(each -> parts.add(each.rule().name() + " " + highest(each)));
        return "From " + time.moment(time.from()) + " to " + time.moment(time.until()) + " " + time.zoneName()
                + ". Highest burn rate of each rule's long window: " + String.join(", ", parts) + ".";
    }

    private static String highest(BurnLines lines) {
        double highest = lines.highest();
        return Double.isNaN(highest)
                ? "unknown"
                : Double.isInfinite(highest) ? "infinite" : String.format(Locale.ROOT, "%.1f", highest);
    }
}
