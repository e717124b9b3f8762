package io.incidentops.slo.report;

import io.incidentops.slo.Measured;
import io.incidentops.slo.SloStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The charts of an objective, each an SVG picture as text that stands alone: it has a title and a description, labels beside its
 * colours, and its own background for light and dark. Size is bounded, and what was left out is said. Immutable.
 *
 * @param budget how the budget went down over the period, with the incidents
 * @param burn how fast it burnt, by alert rule, with the rules' thresholds
 * @param calendar which hours of which days were bad
 */
public record SloCharts(String budget, String burn, String calendar) {
    /** As long as anything is counted. */
    private static final Duration KEPT = Duration.ofDays(90);

    /** Checks that nothing is missing. */
    public SloCharts {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(burn, "burn");
        Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * Draws them.
     *
     * @param measured the objective, with what it counts
     * @param status how it stands
     * @param incidents which incidents are shown: none that the reader may not know of
     * @param zone whose days and hours are shown
     * @return the charts
     */
    public static SloCharts of(Measured measured, SloStatus status, List<IncidentCost> incidents, ZoneId zone) {
        return of(measured, status, new Costs(incidents, 0, 0), zone);
    }

    static SloCharts of(Measured measured, SloStatus status, Costs costs, ZoneId zone) {
        return new SloCharts(
                new BudgetChart(measured, status, costs, zone).draw(),
                new BurnChart(measured, status, zone).draw(),
                new CalendarChart(measured, status, zone).draw());
    }

    /** The beginning of the period, or of what is known of it. */
    static Instant since(SloStatus status) {
        Instant known = status.at().minus(KEPT);
        Instant from = status.span().from();
        return from.isBefore(known) ? known : from;
    }
}
