package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import java.util.Objects;

/**
 * A priority that an account has. Immutable.
 *
 * @param id its id
 * @param name such as {@code P1}
 */
public record Priority(String id, String name) {
    /** Checks that nothing is missing. */
    public Priority {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    static Priority read(Fields fields) {
        String name = fields.text("name");
        return new Priority(fields.words("id"), name == null ? fields.words("summary") : name);
    }
}
