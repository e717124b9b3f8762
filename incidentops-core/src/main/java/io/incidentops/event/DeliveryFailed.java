package io.incidentops.event;

import java.util.Objects;

/**
 * Something could not be delivered, and will not be tried again by itself. Immutable.
 *
 * @param effect the delivery's id
 * @param type what sort of delivery
 * @param target for whom
 * @param reason why
 */
public record DeliveryFailed(String effect, String type, String target, String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "delivery.failed.v1";

    /** Checks that nothing is missing. */
    public DeliveryFailed {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
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
