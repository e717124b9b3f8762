package io.incidentops.policy;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that is owed by a certain time, as the present state has it. Immutable.
 *
 * @param name its name within the incident; those of the library hold a colon
 * @param due by when
 * @param version the number of the event that it rests on
 * @param rule the rule that made it, and that says what follows when the time comes
 */
public record Promise(String name, Instant due, long version, PromiseRule rule) {
    /** Checks that nothing is missing. */
    public Promise {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(rule, "rule");
    }
}
