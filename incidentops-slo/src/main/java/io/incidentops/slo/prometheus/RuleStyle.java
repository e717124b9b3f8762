package io.incidentops.slo.prometheus;

import java.util.List;
import java.util.Map;

/** How objectives become rules: names, labels and formulas. Immutable. */
public abstract sealed class RuleStyle permits OwnStyle, SlothStyle {
    RuleStyle() {}

    /**
     * This library's own rules.
     *
     * <ul>
     *   <li>Recorded for each window and the period: {@code slo:events:rate5m}, {@code slo:errors:rate5m} (events a second) and
     *       {@code slo:error_ratio:rate5m}, with the labels {@code service} and {@code slo}.
     *   <li>A window without events has no ratio, rather than NaN, so it spoils no longer window. Where events but no errors were
     *       seen, errors are 0.
     *   <li>Every window weighs by events: errors by events, never an average of ratios. Windows of up to three days are read from
     *       the counters, longer ones and the period from the recorded rates of 5 minutes.
     *   <li>Thresholds are the decimal product of factor and budget, such as 0.0144, and have to be exceeded.
     *   <li>What the objective asks of low traffic is part of the alert.
     *   <li>One alert for each urgency and wait, with the label {@code urgency} of {@code page} or {@code ticket}, and
     *       {@code pending} where it waits.
     * </ul>
     *
     * @return the style
     */
    public static RuleStyle incidentops() {
        return new OwnStyle();
    }

    /**
     * Sloth's rules, name by name, with its rounding of targets to doubles and its average of ratios over the period, for those who
     * have dashboards and alerts on them. Takes rules by burn rate, such as {@link io.incidentops.slo.AlertRules#exactSloth}.
     *
     * @return the style
     */
    public static RuleStyle sloth() {
        return sloth(Map.of("sloth_mode", "incidentops", "sloth_spec", "prometheus/v1", "sloth_version", "none"));
    }

    /**
     * Sloth's rules with other labels on the series {@code sloth_slo_info}.
     *
     * @param info labels that say which Sloth made the rules: {@code sloth_mode}, {@code sloth_spec}, {@code sloth_version}
     * @return the style
     * @throws IllegalArgumentException where Prometheus has no such label
     */
    public static RuleStyle sloth(Map<String, String> info) {
        return new SlothStyle(info);
    }

    /** What it cannot say of an objective, each with the reason and what to do, beside what no style can. */
    abstract List<String> refusals(SloRules rules);

    /** What is worth knowing of the rules of an objective, beside what is so in every style. */
    abstract List<String> notes(SloRules rules);

    abstract List<RuleGroup> groups(SloRules rules);
}
