package io.incidentops.chatops.grammar;

import io.incidentops.model.IncidentOpsException;

/** Something typed that cannot be meant so. Its message names the place, says what is wrong, and what to write instead. */
public final class Mistake extends IncidentOpsException {
    private static final long serialVersionUID = 1L;

    /**
     * A mistake.
     *
     * @param message what is wrong, where, and what to write instead
     */
    public Mistake(String message) {
        super(message);
    }

    Mistake in(String place) {
        return new Mistake(place + ": " + getMessage());
    }
}
