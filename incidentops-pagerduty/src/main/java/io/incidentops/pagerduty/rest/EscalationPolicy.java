package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Who is reached, and who next where nobody answers. Immutable.
 *
 * @param id its id
 * @param name what people call it
 * @param rules its levels, from the first
 * @param teams the teams that it belongs to
 */
public record EscalationPolicy(String id, String name, List<Rule> rules, List<Reference> teams) {
    /**
     * A level.
     *
     * @param within how long its people have
     * @param targets users and schedules
     */
    public record Rule(Duration within, List<Reference> targets) {
        /** Copies the list. */
        public Rule {
            targets = List.copyOf(targets);
        }
    }

    /** Copies the lists. */
    public EscalationPolicy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        rules = List.copyOf(rules);
        teams = List.copyOf(teams);
    }

    static EscalationPolicy read(Fields fields) {
        String name = fields.text("name");
        return new EscalationPolicy(
                fields.words("id"),
                name == null ? fields.words("summary") : name,
                fields.list(
                        "escalation_rules",
                        rule -> new Rule(
                                Duration.ofMinutes(rule.number("escalation_delay_in_minutes")),
                                rule.references("targets"))),
                fields.references("teams"));
    }
}
