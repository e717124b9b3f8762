package io.incidentops.web;

import io.incidentops.work.InboxRequest;

/** Where requests are kept before their sender is told that they arrived. Thread-safe. */
@FunctionalInterface
public interface Inbox {
    /**
     * Keeps a request within a bounded time.
     *
     * @param request the request
     * @return how it went; it throws nothing
     */
    Kept keep(InboxRequest request);

    /** How keeping a request went. */
    enum Kept {
        /** It is kept, and will be worked. */
        NEW,

        /** It was kept before: there is nothing left to do. */
        REPEATED,

        /** It is certainly not kept. */
        NOT_KEPT,

        /** Nobody knows whether it is kept: the store did not answer in time, or lost the connection. */
        UNCLEAR;

        /**
         * Whether the sender may be told that it arrived.
         *
         * @return whether it is kept for certain
         */
        public boolean certain() {
            return this == NEW || this == REPEATED;
        }
    }
}
