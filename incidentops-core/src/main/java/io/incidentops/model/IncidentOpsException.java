package io.incidentops.model;

import org.jspecify.annotations.Nullable;

/** The root of everything that the library throws on purpose. Unchecked; other jars extend it. */
public class IncidentOpsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a message that says what, where, and what to do.
     *
     * @param message the message
     */
    public IncidentOpsException(String message) {
        super(message);
    }

    /**
     * An exception with its cause.
     *
     * @param message the message
     * @param cause what went wrong below, or null
     */
    public IncidentOpsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
