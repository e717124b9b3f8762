package io.incidentops.store;

import io.incidentops.work.Delivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work queue at a glance. Immutable.
 *
 * @param effects how many effects wait, those included whose call was begun
 * @param deadlines how many deadlines wait
 * @param inbox how many inbound requests wait
 * @param oldestDue the earliest due time of the effects and requests that wait, or null where none waits; one that waits
 *     for another try is due then
 * @param holding the failed effects that hold their lanes, 100 at most
 */
public record QueueStatus(
        long effects, long deadlines, long inbox, @Nullable Instant oldestDue, List<Delivery> holding) {
    /** Copies the list. */
    public QueueStatus {
        holding = List.copyOf(holding);
    }
}
