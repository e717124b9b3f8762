package io.incidentops.command;

import java.util.Map;
import java.util.Objects;

/**
 * Records a namespaced fact of a module or of the user's own. Immutable.
 *
 * @param type its namespaced type, such as {@code deploy.finished}
 * @param text the fact in words
 * @param data more about it, for programs
 */
public record RecordFact(String type, String text, Map<String, String> data) implements Command {
    /** Checks that nothing is missing. */
    public RecordFact {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        data = Map.copyOf(data);
    }
}
