package io.incidentops.slo.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells the counters of one name apart: tags at Micrometer, attributes at OpenTelemetry, labels at Prometheus. One that
 * is absent is as good as empty. Immutable.
 *
 * @param values each value by its name
 */
public record Labels(SortedMap<String, String> values) {
    /** Copies the values. */
    public Labels {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static Labels of(Map<String, String> values) {
        return new Labels(new TreeMap<>(values));
    }

    /**
     * The value of a label.
     *
     * @param name its name
     * @return its value, empty where there is none
     */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * Whether a label has one of some values.
     *
     * @param name its name
     * @param any the values
     * @return whether it is one of them
     */
    public boolean is(String name, String... any) {
        return Arrays.asList(any).contains(get(name));
    }

    /**
     * Whether a label begins so, such as a status with {@code 5}.
     *
     * @param name its name
     * @param start how its value begins
     * @return whether it does
     */
    public boolean startsWith(String name, String start) {
        return get(name).startsWith(start);
    }

    /** As Prometheus writes them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        values.forEach((name, value) -> text.append(text.length() > 1 ? "," : "")
                .append(name)
                .append("=\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"'));
        return text.append('}').toString();
    }
}
