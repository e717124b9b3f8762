package io.incidentops.store;

import io.incidentops.model.IncidentId;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands out what is to be done. Effects of one lane are handed out one at a time, in the order of their events; across
 * lanes, deadlines and inbound requests, whatever is due first comes first, and of what is due at once urgent effects
 * come first, then whatever was planned or received first. Where a deadline was planned again
 * for the same instant, it may keep its place. An effect is due as soon as it is planned, which is when the last event of its commit was recorded; an
 * inbound request when it was received.
 */
public interface WorkQueue {
    /**
     * Keeps an inbound request, before its sender is told that it arrived. Once it was worked, its key is remembered
     * until 48 hours after it was received.
     *
     * @param request the request
     * @return whether it is new; false where its key was kept before
     */
    boolean receive(InboxRequest request);

    /**
     * Claims what is due and not claimed by anybody whose lease holds. An effect whose lease ran out is unclear, since
     * its call may have been begun.
     *
     * @param owner who claims
     * @param now the time by the engine's clock, for what is due
     * @param lease how long the claims hold, by the store's clock
     * @param limit how many at most
     * @return the claims, whatever is due first coming first
     */
    List<Claim> claim(String owner, Instant now, Duration lease, int limit);

    /**
     * Says how claimed work went, where the incident learns nothing from it.
     *
     * @param settlement how it went
     * @return whether it counted; false where the lease was lost
     */
    boolean settle(Settlement settlement);

    /**
     * When the next work is due that could be claimed: not what waits for its turn in a lane, nor what is claimed
     * under a lease that holds.
     *
     * @return the earliest time, possibly in the past, or nothing where there is no work
     */
    Optional<Instant> nextDue();

    /**
     * An incident's effects, oldest first, settled ones too.
     *
     * @param incident the incident
     * @return how far each came
     */
    List<Delivery> deliveries(IncidentId incident);

    /**
     * Plans a failed effect again, whether it holds its lane or not. Its attempts go on counting, and it is unclear if
     * it was when it was last claimed.
     *
     * @param effect its id
     * @param now the time by the engine's clock
     * @return whether there is such an effect and it had failed
     */
    boolean retry(String effect, Instant now);

    /**
     * Gives up an effect that waits or holds its lane, so that the lane goes on. One whose call was begun is not
     * waiting.
     *
     * @param effect its id
     * @param reason why
     * @param now the time by the engine's clock
     * @return whether there is such an effect and it was waiting or held its lane
     */
    boolean skip(String effect, String reason, Instant now);

    /**
     * The queue at a glance.
     *
     * @return its numbers
     */
    QueueStatus status();
}
