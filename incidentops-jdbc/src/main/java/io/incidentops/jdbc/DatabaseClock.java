package io.incidentops.jdbc;

import io.incidentops.store.StorageException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's clock without a round trip for each look at it: it is read about once a second, together with other
 * statements where there are any, and carried on by the processor's running time, never by this machine's wall clock.
 * What it tells is at most as late as a round trip takes, and never early; it may step back by that little. Thread-safe.
 */
final class DatabaseClock implements InstantSource {
    /** The statement that reads it, in microseconds since 1970. */
    static final String NOW = "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final long STALE = Duration.ofSeconds(1).toNanos();

    /** What the database's clock showed at most so long ago: read at a running time. */
    private record Reading(long micros, long nanos) {
        long at(long now) {
            return micros + (now - nanos) / 1_000;
        }
    }

    private final Transactions transactions;
    private final LongSupplier nanos;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Reading reading;

    DatabaseClock(Transactions transactions, LongSupplier nanos) {
        this.transactions = transactions;
        this.nanos = nanos;
        this.reading = ask();
    }

    @Override
    public Instant instant() {
        if (nanos.getAsLong() - reading.nanos > STALE && refreshing.tryLock()) {
            try {
                refresh();
            } finally {
                refreshing.unlock();
            }
        }
        return Instant.EPOCH.plus(reading.at(nanos.getAsLong()), ChronoUnit.MICROS);
    }

    private void refresh() {
        try {
            reading = ask();
        } catch (StorageException e) {
            LOG.debug("the database's clock cannot be read now, and is carried on", e);
        }
    }

    private Reading ask() {
        return transactions.read("read the database's clock", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NOW);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return read(row);
            }
        });
    }

    /** Takes a reading that came with other statements. */
    void sampled(ResultSet row) throws SQLException {
        reading = read(row);
    }

    private Reading read(ResultSet row) throws SQLException {
        return new Reading(row.getLong(1), nanos.getAsLong());
    }
}
