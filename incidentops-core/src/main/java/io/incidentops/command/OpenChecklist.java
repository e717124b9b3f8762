package io.incidentops.command;

import java.util.List;
import java.util.Objects;

/**
 * Opens a checklist. Immutable.
 *
 * @param name its name, unique within the incident
 * @param items its points, in order
 */
public record OpenChecklist(String name, List<String> items) implements Command {
    /** Checks that nothing is missing. */
    public OpenChecklist {
        Objects.requireNonNull(name, "name");
        items = List.copyOf(items);
    }
}
