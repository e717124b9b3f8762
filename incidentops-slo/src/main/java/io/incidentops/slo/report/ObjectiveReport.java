package io.incidentops.slo.report;

import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import java.util.List;
import java.util.Objects;

/**
 * What there is to say of one objective at a moment. Immutable.
 *
 * @param status how it stands
 * @param incidents the incidents of the period that the reader may know of, the dearest first, 50 at most
 * @param leftOut how many more incidents there are
 * @param elsewhere how many events, or slices of time, were bad while none of those incidents affected customers, each as
 *     much as {@link Slo#countsEach} says
 * @param charts its charts, as SVG
 */
public record ObjectiveReport(
        SloStatus status, List<IncidentCost> incidents, int leftOut, long elsewhere, SloCharts charts) {
    /** Copies the list. */
    public ObjectiveReport {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(charts, "charts");
        incidents = List.copyOf(incidents);
    }

    /**
     * The objective.
     *
     * @return what it is about
     */
    public Slo slo() {
        return status.slo();
    }

    /**
     * As plain text.
     *
     * @return the section of the report, without a heading for the report
     */
    public String toText() {
        return new ReportWriter(ReportWriter.Style.TEXT).objective(this).written();
    }

    /**
     * As Markdown.
     *
     * @return the section of the report, without a heading for the report
     */
    public String toMarkdown() {
        return new ReportWriter(ReportWriter.Style.MARKDOWN).objective(this).written();
    }
}
