package io.incidentops.event;

import io.incidentops.model.PageTarget;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pager took a page, or an alarm came from it with one. Immutable.
 *
 * @param key the page's key
 * @param target who is paged
 * @param reference the pager's own name of the page, or null
 */
public record PageAccepted(
        String key, PageTarget target, @Nullable String reference) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "page.accepted.v1";

    /** Checks that nothing is missing. */
    public PageAccepted {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(target, "target");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
