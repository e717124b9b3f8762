package io.incidentops.slo.prometheus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Rule files, read by a YAML parser that is not ours. */
final class Yaml {
    private Yaml() {}

    /** A rule as it is read, with the white space of its expression collapsed. */
    record ReadRule(
            String kind,
            String name,
            String expression,
            String pending,
            Map<String, Object> labels,
            Map<String, Object> annotations) {}

    record ReadGroup(String name, List<ReadRule> rules) {
        ReadRule rule(String name) {
            return rules.stream()
                    .filter(rule -> rule.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no rule " + name + " in " + rules));
        }

        List<ReadRule> alerts() {
            return rules.stream().filter(rule -> rule.kind().equals("alert")).toList();
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(String yaml) {
        return (Map<String, Object>)
                Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    @SuppressWarnings("unchecked")
    static List<ReadGroup> groups(String yaml) {
        List<ReadGroup> groups = new ArrayList<>();
        for (Map<String, Object> group : (List<Map<String, Object>>) map(yaml).get("groups")) {
            List<ReadRule> rules = ((List<Map<String, Object>>) group.get("rules"))
                    .stream().map(Yaml::rule).toList();
            groups.add(new ReadGroup((String) group.get("name"), rules));
        }
        return groups;
    }

    @SuppressWarnings("unchecked")
    private static ReadRule rule(Map<String, Object> rule) {
        String kind = rule.containsKey("alert") ? "alert" : "record";
        return new ReadRule(
                kind,
                (String) rule.get(kind),
                ((String) rule.get("expr")).strip().replaceAll("\\s+", " "),
                (String) rule.getOrDefault("for", ""),
                (Map<String, Object>) rule.getOrDefault("labels", Map.of()),
                (Map<String, Object>) rule.getOrDefault("annotations", Map.of()));
    }
}
