package io.incidentops.slo.alert;

import io.incidentops.slo.Slo;
import io.incidentops.slo.Urgency;
import java.time.Instant;
import java.util.Objects;

/**
 * An alert that fires. Immutable.
 *
 * @param slo the objective
 * @param urgency how soon people have to look
 * @param since since when it fires
 * @param rule the rule that it fires by
 */
public record Firing(Slo slo, Urgency urgency, Instant since, String rule) {
    /** Checks that nothing is missing. */
    public Firing {
        Objects.requireNonNull(slo, "slo");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(rule, "rule");
    }

    static Firing of(Slo slo, Urgency urgency, AlertState.Alert alert) {
        return new Firing(
                slo,
                urgency,
                Objects.requireNonNull(alert.since(), "since"),
                Objects.requireNonNull(alert.rule(), "rule"));
    }
}
