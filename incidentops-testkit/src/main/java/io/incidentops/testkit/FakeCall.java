package io.incidentops.testkit;

import java.util.Objects;

/**
 * A call that a fake was sent. Immutable.
 *
 * @param operation the method's name, such as {@code post} or {@code acknowledge}
 * @param target where to: a channel, the name of a room, or a page's target; empty where there is none
 * @param key the effect's id, the page's key, or the message's id; empty where there is none
 */
public record FakeCall(String operation, String target, String key) {
    /** Checks that nothing is missing. */
    public FakeCall {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(key, "key");
    }
}
