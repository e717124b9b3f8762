package io.incidentops.slo.report;

import io.incidentops.IncidentOps;
import io.incidentops.model.Actor;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.sla.SlaMeter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of objectives, with the incidents behind their numbers.
 *
 * <pre>{@code
 * SloReport report = SloReporter.of(ops).report(alerts.objectives());
 * report.writeTo(Path.of("reports"));
 * }</pre>
 *
 * <p>A restricted incident is named only to a reader it is shared with, and to nobody unless a reader is given; what it cost is then
 * among what no incident explains. Drills are left out. A value: each method that changes something answers a changed copy.
 * Thread-safe.
 */
public final class SloReporter {
    /** Whoever has the least of the budget left comes first; of whom nothing is known comes last. */
    public static final Comparator<SloStatus> WORST_FIRST = Comparator.comparing(
                    (SloStatus status) -> status.counts().counts().total() == 0)
            .thenComparing(status -> status.kept().orElse(true))
            .thenComparing(SloReporter::left)
            .thenComparing(status -> status.slo().name());

    private final IncidentOps ops;
    private final @Nullable Actor reader;
    private final List<SlaMeter> agreements;
    private final @Nullable ZoneId zone;

    private SloReporter(IncidentOps ops, @Nullable Actor reader, List<SlaMeter> agreements, @Nullable ZoneId zone) {
        this.ops = ops;
        this.reader = reader;
        this.agreements = agreements;
        this.zone = zone;
    }

    /**
     * A reporter for nobody in particular.
     *
     * @param ops where the incidents are, and the clock
     * @return the reporter
     */
    public static SloReporter of(IncidentOps ops) {
        return new SloReporter(Objects.requireNonNull(ops, "ops"), null, List.of(), null);
    }

    /**
     * For somebody's eyes.
     *
     * @param reader who reads the reports
     * @return the changed copy
     */
    public SloReporter reader(Actor reader) {
        return new SloReporter(ops, Objects.requireNonNull(reader, "reader"), agreements, zone);
    }

    /**
     * With agreements.
     *
     * @param agreements the SLAs, in place of others
     * @return the changed copy
     */
    public SloReporter agreements(List<SlaMeter> agreements) {
        return new SloReporter(ops, reader, List.copyOf(agreements), zone);
    }

    /**
     * In which zone the days of charts begin.
     *
     * @param zone the zone; by default that of a calendar period, and UTC for a rolling one
     * @return the changed copy
     */
    public SloReporter zone(ZoneId zone) {
        return new SloReporter(ops, reader, agreements, Objects.requireNonNull(zone, "zone"));
    }

    /**
     * A report as of now.
     *
     * @param objectives what to report on
     * @return the report
     */
    public SloReport report(List<Measured> objectives) {
        Instant now = ops.clock().instant();
        List<ObjectiveReport> reports = objectives.stream()
                .map(measured -> report(measured, now))
                .sorted(Comparator.comparing(ObjectiveReport::status, WORST_FIRST))
                .toList();
        return new SloReport(
                now,
                reports,
                agreements.stream().map(meter -> meter.standing(now)).toList());
    }

    private static Rational left(SloStatus status) {
        return status.budget().fractionLeft().orElse(Rational.ONE);
    }

    private ObjectiveReport report(Measured measured, Instant now) {
        SloStatus status = measured.status(now);
        List<Affected> affected = new IncidentReader(ops, reader).find(measured.slo(), status.span(), now);
        Costs costs = Costs.of(measured, status, affected);
        SloCharts charts = SloCharts.of(measured, status, costs, zone(measured.slo()));
        return new ObjectiveReport(status, costs.incidents(), costs.leftOut(), costs.elsewhere(), charts);
    }

    private ZoneId zone(Slo slo) {
        if (zone != null) {
            return zone;
        }
        return slo.period() instanceof Period.Calendar calendar ? calendar.zone() : ZoneOffset.UTC;
    }
}
