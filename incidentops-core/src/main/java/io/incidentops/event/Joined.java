package io.incidentops.event;

import io.incidentops.model.Actor;
import io.incidentops.model.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody joined, with their introduction. Immutable.
 *
 * @param person who
 * @param team their team, or null
 * @param purpose as what they joined, or null
 */
public record Joined(
        Actor person, @Nullable String team, @Nullable String purpose) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "person.joined.v1";

    /** Checks that nothing is missing. */
    public Joined {
        Objects.requireNonNull(person, "person");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String text() {
        return purpose;
    }

    @Override
    public IncidentEvent redacted() {
        return new Joined(person, team == null ? null : Text.REDACTED, purpose == null ? null : Text.REDACTED);
    }
}
