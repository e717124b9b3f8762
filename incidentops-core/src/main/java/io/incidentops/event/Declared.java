package io.incidentops.event;

import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Text;
import io.incidentops.model.Visibility;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something raised an incident. Immutable.
 *
 * @param number the number that people see and type
 * @param title what happens, in a few words
 * @param description more words, or null
 * @param severity how bad it seemed
 * @param services the services concerned
 * @param visibility who may know of it, and whether it is a drill
 * @param alarmKey the key under which the same alarm finds this incident again, or null
 */
public record Declared(
        long number,
        String title,
        @Nullable String description,
        SeverityLevel severity,
        Set<String> services,
        Visibility visibility,
        @Nullable String alarmKey)
        implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.declared.v1";

    /** Checks that nothing is missing. */
    public Declared {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(severity, "severity");
        services = Set.copyOf(services);
        Objects.requireNonNull(visibility, "visibility");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String text() {
        return title;
    }

    @Override
    public IncidentEvent redacted() {
        return new Declared(
                number,
                Text.REDACTED,
                description == null ? null : Text.REDACTED,
                severity,
                services,
                visibility,
                alarmKey);
    }
}
