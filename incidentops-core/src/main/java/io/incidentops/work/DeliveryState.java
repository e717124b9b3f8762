package io.incidentops.work;

/** How far an effect came. */
public enum DeliveryState {
    /** It waits, for its turn or for another try. */
    PLANNED,
    /** The call was begun, and its answer is not known yet. */
    SENT,
    /** The system outside took it. */
    ACCEPTED,
    /** A newer one took its place before it left. */
    SUPERSEDED,
    /** The system outside refused it for good. */
    FAILED,
    /** It was no longer wanted, or not allowed there. */
    ABANDONED;

    /**
     * Whether nothing more will happen by itself.
     *
     * @return false while planned or sent
     */
    public boolean settled() {
        return this != PLANNED && this != SENT;
    }
}
