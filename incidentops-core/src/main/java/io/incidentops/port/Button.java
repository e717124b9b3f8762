package io.incidentops.port;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A button of a message: pressing it is the same as typing its command. Immutable.
 *
 * @param label what stands on it
 * @param command the command that it stands for, as one would type it
 * @param confirm what to ask before, or null to ask nothing
 */
public record Button(String label, String command, @Nullable String confirm) {
    /** Checks that nothing is missing. */
    public Button {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(command, "command");
    }

    /**
     * A button that asks nothing before.
     *
     * @param label what stands on it
     * @param command the command that it stands for
     * @return the button
     */
    public static Button of(String label, String command) {
        return new Button(label, command, null);
    }
}
