package io.incidentops.slo.prometheus;

import io.incidentops.slo.prometheus.Family.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes metrics as OpenMetrics 1.0.0, or as Prometheus' text format 0.0.4. Families without samples are left out. */
final class MetricsText {
    private MetricsText() {}

    static String openMetrics(List<Family> families) {
        StringBuilder text = new StringBuilder();
        for (Family family : families) {
            if (family.samples.isEmpty()) {
                continue;
            }
            text.append("# TYPE ")
                    .append(family.name)
                    .append(' ')
                    .append(type(family))
                    .append('\n');
            if (!family.unit.isEmpty()) {
                text.append("# UNIT ")
                        .append(family.name)
                        .append(' ')
                        .append(family.unit)
                        .append('\n');
            }
            text.append("# HELP ")
                    .append(family.name)
                    .append(' ')
                    .append(escaped(family.help))
                    .append('\n');
            samples(family, text);
        }
        return text.append("# EOF\n").toString();
    }

    static String prometheus(List<Family> families) {
        StringBuilder text = new StringBuilder();
        for (Family family : families) {
            if (family.samples.isEmpty()) {
                continue;
            }
            String name = sampled(family);
            String help = family.help.replace("\\", "\\\\").replace("\n", "\\n");
            text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            text.append("# TYPE ").append(name).append(' ').append(type(family)).append('\n');
            samples(family, text);
        }
        return text.toString();
    }

    private static String type(Family family) {
        return family.type.name().toLowerCase(Locale.ROOT);
    }

    private static String sampled(Family family) {
        return family.type == Family.Type.COUNTER ? family.name + "_total" : family.name;
    }

    private static void samples(Family family, StringBuilder text) {
        for (Sample sample : family.samples) {
            text.append(sampled(family))
                    .append(sample.labels())
                    .append(' ')
                    .append(sample.value())
                    .append('\n');
        }
    }

    /** Labels in braces, in the order in which they are given. */
    static String labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    }
}
