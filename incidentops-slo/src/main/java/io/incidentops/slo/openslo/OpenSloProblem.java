package io.incidentops.slo.openslo;

import java.io.Serializable;
import java.util.Objects;

/**
 * What is wrong in an OpenSLO document, or unwise. Immutable.
 *
 * @param source the file, or the name that was given to the text
 * @param document which document of it, such as {@code SLO web-availability}, empty where it is about the whole file
 * @param line the line from 1, 0 where it is about no line
 * @param column the column from 1, 0 where it is about no line
 * @param field the path of the field, such as {@code spec.objectives[0].target}, empty where it is about no field
 * @param message what is wrong, and what to do
 */
public record OpenSloProblem(String source, String document, int line, int column, String field, String message)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that nothing is missing. */
    public OpenSloProblem {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
    }

    /** In one line, such as {@code slo.yaml:31:15: SLO web: spec.objectives[0].target: is above 1: did you mean ...}. */
    @Override
    public String toString() {
        return source
                + (line == 0 ? "" : ":" + line + ":" + column)
                + ": "
                + (document.isEmpty() ? "" : document + ": ")
                + (field.isEmpty() ? "" : field + ": ")
                + message;
    }
}
