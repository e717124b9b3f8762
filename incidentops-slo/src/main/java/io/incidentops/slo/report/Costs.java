package io.incidentops.slo.report;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the incidents of a period cost. What another objective's alert opened, and cost nothing here, is none of them.
 *
 * @param incidents the dearest first
 * @param leftOut how many more there are
 * @param elsewhere how many were bad while none of the incidents affected customers
 */
record Costs(List<IncidentCost> incidents, int leftOut, long elsewhere) {
    private static final int MOST = 50;

    static Costs of(Measured measured, SloStatus status, List<Affected> affected) {
        List<IncidentCost> all = affected.stream()
                .flatMap(each -> Stream.of(cost(measured, status, each))
                        .filter(cost ->
                                cost.counts().bad() > 0 || !IncidentReader.ofAnother(each.state(), measured.slo())))
                .sorted(Comparator.comparingLong(
                                (IncidentCost cost) -> -cost.counts().bad())
                        .thenComparing(IncidentCost::began)
                        .thenComparingLong(IncidentCost::number))
                .toList();
        List<Span> times =
                affected.stream().flatMap(each -> each.times().stream()).toList();
        Counts within = Spells.counts(measured, Spells.union(times, measured.slo(), status.at()));
        long elsewhere = Math.max(0, status.counts().counts().bad() - within.bad());
        return new Costs(all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST), elsewhere);
    }

    private static IncidentCost cost(Measured measured, SloStatus status, Affected affected) {
        Counts counts = Spells.counts(measured, Spells.union(affected.times(), measured.slo(), status.at()));
        return new IncidentCost(
                affected.state().number(),
                affected.state().title(),
                affected.state().severity(),
                IncidentReader.opened(affected.state(), measured.slo()),
                affected.impact(),
                affected.began(),
                affected.ended(),
                Spells.merged(affected.times()),
                counts,
                part(
                        Rational.of(counts.bad()),
                        Rational.of(status.counts().counts().bad())),
                part(Amounts.of(status.slo(), counts.bad()), status.budget().allowed()));
    }

    private static @Nullable Rational part(Rational some, Rational whole) {
        return whole.signum() == 0 ? null : some.dividedBy(whole);
    }
}
