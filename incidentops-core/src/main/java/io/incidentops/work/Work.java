package io.incidentops.work;

/** Something that waits in the store to be done once: an effect, a deadline, or an inbound request. Immutable. */
public sealed interface Work permits Effect, Deadline, InboxRequest {
    /**
     * The row's key in the store.
     *
     * @return the same id for the same work, always
     */
    String id();
}
