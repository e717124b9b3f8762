package io.incidentops.event;

import io.incidentops.model.Text;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A checklist was opened. Immutable.
 *
 * @param name its name
 * @param items its points, in order
 */
public record ChecklistOpened(String name, List<String> items) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "checklist.opened.v1";

    /** Checks that nothing is missing. */
    public ChecklistOpened {
        Objects.requireNonNull(name, "name");
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public IncidentEvent redacted() {
        return new ChecklistOpened(name, Collections.nCopies(items.size(), Text.REDACTED));
    }
}
