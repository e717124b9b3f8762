package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to webhooks. Immutable.
 *
 * @param id its id
 * @param active whether PagerDuty sends anything
 * @param secret what its requests are signed with, which PagerDuty shows once, at the creation, and which is never printed; null
 *     otherwise
 */
public record Subscription(
        String id, boolean active, @Nullable String secret) {
    /** Checks that nothing is missing. */
    public Subscription {
        Objects.requireNonNull(id, "id");
    }

    static Subscription read(Fields fields) {
        return new Subscription(
                fields.words("id"),
                fields.flag("active"),
                fields.object("delivery_method").text("secret"));
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Subscription[" + id + (active ? "" : ", disabled") + "]";
    }
}
