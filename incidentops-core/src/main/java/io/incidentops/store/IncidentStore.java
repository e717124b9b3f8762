package io.incidentops.store;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps everything: the record, the index, the work, the small values. Many may read and write at once. Each call either
 * answers or throws a {@link StorageException} that says whether anything may have been recorded. Thread-safe.
 */
public interface IncidentStore extends EventLog, IncidentIndex, WorkQueue, KeyValue, AutoCloseable {
    /**
     * Writes all that one command changes, or nothing. Where several things stand against it, a key that is taken is
     * told first, then a conflict, then a lost lease.
     *
     * @param changes the changes
     * @return how it went
     * @throws StorageException where the store failed, or a new incident has a number that another one has
     * @throws IllegalArgumentException where an event is to be redacted that the incident does not have
     */
    CommitResult commit(Changes changes);

    /**
     * The clock that all nodes on this store share.
     *
     * @return the store's own clock, or nothing where the engine's is used
     */
    default Optional<InstantSource> clock() {
        return Optional.empty();
    }

    @Override
    void close();
}
