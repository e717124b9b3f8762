package io.incidentops.view;

import io.incidentops.model.EventRef;
import io.incidentops.port.Line;
import java.util.List;
import java.util.Objects;

/**
 * One line of a view, which can be traced to what it rests on. Immutable.
 *
 * @param line the line, in which platforms render people, times and addresses in their own way
 * @param sources the events that it rests on, none where it says that something is not recorded
 */
public record Statement(Line line, List<EventRef> sources) {
    /** Copies the list. */
    public Statement {
        Objects.requireNonNull(line, "line");
        sources = List.copyOf(sources);
    }

    /**
     * The line as plain text.
     *
     * @return the text
     */
    public String text() {
        return line.plain();
    }
}
