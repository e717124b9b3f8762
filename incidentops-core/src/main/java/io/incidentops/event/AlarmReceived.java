package io.incidentops.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An alarm rang again. Immutable.
 *
 * @param text what it says
 * @param alarmKey the alarm's own key, or null
 */
public record AlarmReceived(String text, @Nullable String alarmKey) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "alarm.received.v1";

    /** Checks that nothing is missing. */
    public AlarmReceived {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
