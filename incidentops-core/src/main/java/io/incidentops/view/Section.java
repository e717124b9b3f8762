package io.incidentops.view;

import java.util.List;
import java.util.Objects;

/**
 * A part of a view. Immutable.
 *
 * @param topic what it answers
 * @param statements the answer, at least one line
 */
public record Section(Topic topic, List<Statement> statements) {
    /** Copies the list. */
    public Section {
        Objects.requireNonNull(topic, "topic");
        statements = List.copyOf(statements);
    }
}
