package io.incidentops.port;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is on call. Immutable.
 *
 * @param target for what
 * @param person who
 * @param phone their number, or null where it is not known; kept out of {@link #toString()}
 * @param until when their shift ends, or null where it is not known
 */
public record OnCall(
        PageTarget target,
        Actor person,
        @Nullable String phone,
        @Nullable Instant until) {
    @Override
    public String toString() {
        return "OnCall[" + target + ", " + person.name() + "]";
    }
}
