package io.incidentops.policy;

import java.util.List;
import java.util.Objects;

/**
 * A checklist that opens by itself. Immutable.
 *
 * @param name its name
 * @param moment when it opens
 * @param majorOnly whether only for major incidents
 * @param items its points, in order
 */
public record ChecklistDefinition(String name, Moment moment, boolean majorOnly, List<String> items) {
    /** When a checklist opens. */
    public enum Moment {
        /** When the incident is raised, or becomes a major one. */
        START,
        /** When it is resolved. */
        END
    }

    /** Copies the list. */
    public ChecklistDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(moment, "moment");
        items = List.copyOf(items);
    }
}
