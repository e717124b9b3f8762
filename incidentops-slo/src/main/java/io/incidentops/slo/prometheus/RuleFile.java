package io.incidentops.slo.prometheus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of recording and alert rules, as Prometheus, Mimir and Thanos load it. The same objectives make the same file, byte by
 * byte. Immutable.
 *
 * <pre>{@code
 * RuleFile file = RuleFile.of(RuleStyle.incidentops(), List.of(SloRules.of(checkout, Indicator.ofCounter(
 *         "http_requests_total", List.of(LabelMatcher.is("job", "checkout")), LabelMatcher.matches("code", "5..")))));
 * Files.writeString(path, file.yaml());
 * }</pre>
 */
public final class RuleFile {
    private static final String COMMENT =
            "Rules of service levels, made from their definitions: change those, and make this file anew.";

    private final String yaml;
    private final List<String> notes;

    private RuleFile(String yaml, List<String> notes) {
        this.yaml = yaml;
        this.notes = List.copyOf(notes);
    }

    /**
     * Makes rules of objectives.
     *
     * @param style how
     * @param objectives the objectives, each with its own service and name
     * @return the file
     * @throws IllegalArgumentException where PromQL or the style cannot say what an objective means, with every reason and what to do
     *     about it; where two objectives have the same service and name
     */
    public static RuleFile of(RuleStyle style, List<SloRules> objectives) {
        List<String> refusals = new ArrayList<>();
        Set<List<String>> names = new HashSet<>();
        for (SloRules rules : objectives) {
            List<String> reasons = new ArrayList<>(Expressible.refusals(rules.slo()));
            reasons.addAll(style.refusals(rules));
            if (!names.add(List.of(rules.slo().service(), rules.slo().name()))) {
                reasons.add("name: the service has two objectives of this name: give each its own");
            }
            reasons.forEach(reason -> refusals.add("objective " + rules.slo().name() + ": " + reason));
        }
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("no rules for Prometheus: " + String.join("; ", refusals));
        }
        return made(style, objectives);
    }

    private static RuleFile made(RuleStyle style, List<SloRules> objectives) {
        List<RuleGroup> groups = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SloRules rules : objectives) {
            style.groups(rules).forEach(group -> groups.add(group.named(unused(group.name(), names))));
            List<String> said = new ArrayList<>(Expressible.notes(rules.slo()));
            said.addAll(style.notes(rules));
            said.forEach(note -> notes.add("objective " + rules.slo().name() + ": " + note));
        }
        return new RuleFile(YamlText.of(COMMENT, groups), notes);
    }

    private static String unused(String name, Set<String> names) {
        String unused = name;
        for (int i = 2; !names.add(unused); i++) {
            unused = name + "-" + i;
        }
        return unused;
    }

    /**
     * The file.
     *
     * @return YAML, to be written as UTF-8
     */
    public String yaml() {
        return yaml;
    }

    /**
     * What these rules do not do as this library's own evaluation does, and what they need, in words for whoever loads them.
     *
     * @return the notes, each with its objective
     */
    public List<String> notes() {
        return notes;
    }

    /** The YAML. */
    @Override
    public String toString() {
        return yaml;
    }
}
