package io.incidentops.event;

import io.incidentops.model.PageTarget;
import io.incidentops.model.Urgency;
import java.util.Objects;

/**
 * Somebody is to be paged. Immutable.
 *
 * @param key the page's key
 * @param target who
 * @param reason why
 * @param urgency how urgently
 * @param escalation whether it follows an earlier page that nobody answered
 */
public record PageRequested(String key, PageTarget target, String reason, Urgency urgency, boolean escalation)
        implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "page.requested.v1";

    /** Checks that nothing is missing. */
    public PageRequested {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(urgency, "urgency");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String text() {
        return reason;
    }
}
