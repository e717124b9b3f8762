package io.incidentops.slo.report;

import io.incidentops.model.Severity;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An incident of the period, and what it cost: everything that was bad while it affected customers. Immutable.
 *
 * @param number the number that people type
 * @param title what happened
 * @param severity how bad it is
 * @param alert whether an alert of the objective opened it
 * @param impact whether its times are those of the impact that was recorded; else it is the time in which the incident
 *     was open
 * @param began when it began to affect customers, or the beginning of the period where that was before
 * @param ended when it did so no longer, or null while it does
 * @param times the times in which it did, one after another: several where the impact paused, or the incident was reopened
 * @param counts what was counted in that time, as far as it lies in the period, each event or slice as much as
 *     {@link io.incidentops.slo.Slo#countsEach} says; to the hour where it is more than three days ago
 *     and events count
 * @param ofBad which part of all that was bad in the period it is, or null where nothing was
 * @param ofBudget which part of the budget it spent, or null where the budget is nothing
 */
public record IncidentCost(
        long number,
        String title,
        Severity severity,
        boolean alert,
        boolean impact,
        Instant began,
        @Nullable Instant ended,
        List<Span> times,
        Counts counts,
        @Nullable Rational ofBad,
        @Nullable Rational ofBudget) {
    /** Checks that nothing is missing, and copies the times. */
    public IncidentCost {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(began, "began");
        Objects.requireNonNull(counts, "counts");
        times = List.copyOf(times);
    }
}
