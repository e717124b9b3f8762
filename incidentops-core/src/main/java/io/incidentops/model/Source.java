package io.incidentops.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a command came from. Immutable.
 *
 * @param system the system, such as {@code api}, {@code slack} or {@code pagerduty}
 * @param reference that system's own id of the message or request, or null
 */
public record Source(String system, @Nullable String reference) {
    /** A call of the fluent API. */
    public static final Source API = new Source("api", null);

    /** The engine itself. */
    public static final Source ENGINE = new Source("engine", null);

    /** @throws IllegalArgumentException where the system is malformed */
    public Source {
        Keys.check("source system", Objects.requireNonNull(system, "system"));
    }

    /**
     * A source with the sender's own reference.
     *
     * @param system the system
     * @param reference its id of the request
     * @return the source
     */
    public static Source of(String system, String reference) {
        return new Source(system, reference);
    }

    @Override
    public String toString() {
        return reference == null ? system : system + ":" + reference;
    }
}
