package io.incidentops.jdbc.crash;

import java.util.List;

/**
 * One line of the ledger.
 *
 * @param kind what happened
 * @param node which node says so
 * @param fields what belongs to it, in the order that {@link Kind} tells
 */
record Entry(Kind kind, String node, List<String> fields) {
    /** What a node tells the ledger. */
    enum Kind {
        /** A command is about to be issued: key, incident. */
        ISSUED,
        /** Its receipt came back: key, scope, incident, first event, last event, ids of the effects that it planned. */
        ACKNOWLEDGED,
        /** It was refused: key. */
        REFUSED,
        /** A system outside was called: the call's signature, and whether the lease was over by then. */
        CALLED,
        /** The inbox kept a request, and its sender is told so: key, incident. */
        RECEIVED,
        /** The handler of an inbound request returned: key. */
        WORKED,
        /** The durable feed handed out an event: incident, version. */
        FED,
        /** A deadline was handed out: id, due, time of the store; both in milliseconds. */
        CLAIMED,
        /** The parent stopped a node for a while. */
        PAUSED,
        /** The parent killed a node: where. */
        KILLED
    }

    Entry {
        fields = List.copyOf(fields);
    }

    String field(int index) {
        return fields.get(index);
    }

    long number(int index) {
        return Long.parseLong(fields.get(index));
    }
}
