package io.incidentops.slo.report;

import io.incidentops.slo.sla.SlaStanding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How objectives and agreements stand at a moment, for the eyes of its reader. Made by {@link SloReporter}. Immutable.
 *
 * @param at the moment
 * @param objectives the objectives, those in the worst state first
 * @param agreements how the SLAs stand
 */
public record SloReport(Instant at, List<ObjectiveReport> objectives, List<SlaStanding> agreements) {
    /** Copies the lists. */
    public SloReport {
        Objects.requireNonNull(at, "at");
        objectives = List.copyOf(objectives);
        agreements = List.copyOf(agreements);
    }

    /**
     * As Markdown, with the text that people wrote escaped.
     *
     * @return the report, without its charts
     */
    public String toMarkdown() {
        return new ReportWriter(ReportWriter.Style.MARKDOWN).report(this, List.of());
    }

    /**
     * As plain text, for chat and mail.
     *
     * @return the report
     */
    public String toText() {
        return new ReportWriter(ReportWriter.Style.TEXT).report(this, List.of());
    }

    /**
     * Writes the report as {@code slo-report.md} and the charts of each objective beside it, which the report shows. Files of these
     * names are replaced.
     *
     * @param folder where to; it is made where it is missing
     * @return the files: the report first, then three charts for each objective in the report's order
     * @throws UncheckedIOException where one cannot be written
     */
    public List<Path> writeTo(Path folder) {
        try {
            return new ReportFiles(this, folder).write();
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be written to " + folder + ": " + e.getMessage(), e);
        }
    }
}
