package io.incidentops.slo.prometheus;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule: what is recorded has no annotations and no wait. Immutable.
 *
 * @param kind {@code record} or {@code alert}
 * @param name the name of the series or of the alert
 * @param expression what is evaluated
 * @param pending for how long it is so before the alert fires
 * @param labels labels that are added
 * @param annotations texts of an alert
 */
record Rule(
        String kind,
        String name,
        String expression,
        Duration pending,
        Map<String, String> labels,
        Map<String, String> annotations) {
    Rule {
        labels = new TreeMap<>(labels);
        annotations = new TreeMap<>(annotations);
    }

    static Rule recorded(String name, String expression, Map<String, String> labels) {
        return new Rule("record", name, expression, Duration.ZERO, labels, Map.of());
    }
}
