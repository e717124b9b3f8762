package io.incidentops.slo.alert;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.WindowCounts;
import java.util.Objects;

/**
 * What a rule found. Immutable.
 *
 * @param rule the rule
 * @param verdict whether it is over
 * @param longCounts what was counted in its long window
 * @param shortCounts what was counted in its short window
 */
public record RuleResult(AlertRule rule, Verdict verdict, WindowCounts longCounts, WindowCounts shortCounts) {
    /** Whether a rule is over. */
    public enum Verdict {
        /** Both windows are. */
        OVER,
        /** At least one is not. */
        NOT_OVER,
        /** Nobody knows, since too little was observed. */
        UNKNOWN
    }

    /** Checks that nothing is missing. */
    public RuleResult {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(verdict, "verdict");
    }
}
