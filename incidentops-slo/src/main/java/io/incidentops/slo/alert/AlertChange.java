package io.incidentops.slo.alert;

import io.incidentops.slo.Urgency;
import java.time.Instant;
import java.util.Objects;

/**
 * What changed in an alert. Immutable.
 *
 * @param kind what
 * @param urgency which alert of the objective
 * @param rule the rule that it fires by, or fired by last
 * @param since since when it fires, or did
 * @param at when it changed
 */
public record AlertChange(Kind kind, Urgency urgency, String rule, Instant since, Instant at) {
    /** What can change. */
    public enum Kind {
        /** It fires now. */
        FIRED,
        /** It fires by another rule now. */
        RULE_CHANGED,
        /** It is over. */
        RESOLVED,
        /** The objective pages now, so its ticket is over. */
        HANDED_TO_PAGE
    }

    /** Checks that nothing is missing. */
    public AlertChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(at, "at");
    }
}
