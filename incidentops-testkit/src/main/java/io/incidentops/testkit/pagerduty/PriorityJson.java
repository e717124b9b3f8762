package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A priority as the REST API shows it. */
final class PriorityJson {
    private PriorityJson() {}

    static ObjectNode of(Priority priority) {
        return Refs.priority(priority, "priority")
                .put("name", priority.name())
                .put("description", priority.description());
    }
}
