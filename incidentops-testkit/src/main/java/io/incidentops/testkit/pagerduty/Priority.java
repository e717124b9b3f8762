package io.incidentops.testkit.pagerduty;

import java.util.List;

/** How important an incident is. Immutable. */
record Priority(String id, String name, String description) {
    static List<Priority> all(Ids ids) {
        return List.of(
                new Priority(ids.next("P"), "P1", "Critical: the public is told"),
                new Priority(ids.next("P"), "P2", "Critical: many customers cannot use the product"),
                new Priority(ids.next("P"), "P3", "Stability or some customers are affected"),
                new Priority(ids.next("P"), "P4", "Minor: somebody must act"),
                new Priority(ids.next("P"), "P5", "Cosmetic"));
    }
}
