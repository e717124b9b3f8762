package io.incidentops.slo.prometheus;

import java.util.List;

/** Rules that are evaluated one after another. Immutable. */
record RuleGroup(String name, List<Rule> rules) {
    RuleGroup {
        rules = List.copyOf(rules);
    }

    RuleGroup named(String other) {
        return new RuleGroup(other, rules);
    }
}
