package io.incidentops.work;

import io.incidentops.model.IncidentId;
import java.time.Instant;
import java.util.Objects;

/**
 * The time of a promise. When it comes, the present state decides whether the promise still stands. Immutable.
 *
 * @param incident the incident
 * @param name the promise's name; planning it again replaces it
 * @param due when
 * @param version the number of the event that the promise rests on
 */
public record Deadline(IncidentId incident, String name, Instant due, long version) implements Work {
    /** Checks that nothing is missing. */
    public Deadline {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(due, "due");
    }

    @Override
    public String id() {
        return id(incident, name);
    }

    /**
     * The id that a deadline has.
     *
     * @param incident the incident
     * @param name the promise's name
     * @return the id
     */
    public static String id(IncidentId incident, String name) {
        return incident.value() + "/deadline/" + name;
    }
}
