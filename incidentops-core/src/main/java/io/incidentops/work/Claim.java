package io.incidentops.work;

import java.time.Instant;

/**
 * Work that one node does for the length of a lease. Immutable.
 *
 * @param work the work
 * @param owner the one who claimed it
 * @param leaseUntil when the lease ends, by the store's clock
 * @param attempt how often it was claimed, from 1
 * @param unclear whether an earlier call may have succeeded, so that one must look before repeating it
 */
public record Claim(Work work, String owner, Instant leaseUntil, int attempt, boolean unclear) {}
