package io.incidentops.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a new alarm, which reopens a resolved incident. Immutable.
 *
 * @param text what it says
 * @param alarmKey the alarm's own key, or null
 */
public record ReceiveAlarm(String text, @Nullable String alarmKey) implements Command {
    /** Checks that nothing is missing. */
    public ReceiveAlarm {
        Objects.requireNonNull(text, "text");
    }
}
