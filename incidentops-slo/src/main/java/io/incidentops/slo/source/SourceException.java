package io.incidentops.slo.source;

import io.incidentops.model.IncidentOpsException;
import org.jspecify.annotations.Nullable;

/** A source that could not be read, and why. {@link Sampling} makes a gap of it. */
public final class SourceException extends IncidentOpsException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what went wrong, and what to do; the same text while it is the same trouble
     */
    public SourceException(String message) {
        super(message);
    }

    /**
     * An exception with its cause.
     *
     * @param message what went wrong, and what to do; the same text while it is the same trouble
     * @param cause what went wrong below, or null
     */
    public SourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
