package io.incidentops.model;

/**
 * There is no such incident for whoever asks. A restricted incident that was not shared with them reads exactly the
 * same, so that its existence is not told.
 */
public final class UnknownIncidentException extends IncidentOpsException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception for a reference that leads nowhere.
     *
     * @param reference the id or number as it was given
     */
    public UnknownIncidentException(String reference) {
        super("there is no incident " + Text.shorten(reference, 80) + ": see list for the open ones");
    }
}
