package io.incidentops.store;

import io.incidentops.model.IncidentOpsException;
import org.jspecify.annotations.Nullable;

/** The store failed. Says whether anything may have been recorded. */
public final class StorageException extends IncidentOpsException {
    private static final long serialVersionUID = 1L;

    private final boolean mayBeRecorded;

    /**
     * An exception that says what failed.
     *
     * @param message what failed, where, and what to do
     * @param mayBeRecorded whether the command may have been recorded all the same
     * @param cause what went wrong below, or null
     */
    public StorageException(String message, boolean mayBeRecorded, @Nullable Throwable cause) {
        super(
                message
                        + (mayBeRecorded
                                ? " (it may have been recorded: look before you repeat it)"
                                : " (nothing was recorded)"),
                cause);
        this.mayBeRecorded = mayBeRecorded;
    }

    /**
     * Whether the command may have been recorded all the same.
     *
     * @return whether one must look before repeating it
     */
    public boolean mayBeRecorded() {
        return mayBeRecorded;
    }
}
