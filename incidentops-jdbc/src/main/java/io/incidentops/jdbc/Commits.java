package io.incidentops.jdbc;

import io.incidentops.model.IncidentId;
import io.incidentops.store.Changes;
import io.incidentops.store.CommandKey;
import io.incidentops.store.CommitResult;
import io.incidentops.store.Committed;
import io.incidentops.store.StorageException;
import io.incidentops.work.Claim;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes all that one command changes in one transaction, or says what stands against it. Thread-safe. */
final class Commits {
    private final Transactions transactions;

    Commits(Transactions transactions) {
        this.transactions = transactions;
    }

    CommitResult commit(Changes changes) {
        checkRedacted(changes);
        String what = "record " + changes.events().size() + " events of incident " + changes.incident();
        Optional<CommitResult> done;
        try {
            done = transactions.transaction(
                    what, connection -> new CommitTransaction(changes, transactions.dialect()).run(connection));
        } catch (StorageException e) {
            if (!Failures.duplicate(e)) {
                throw e;
            }
            return obstacle(changes).orElseThrow(() -> taken(changes, e));
        }
        return done.or(() -> obstacle(changes))
                .orElseThrow(() -> new StorageException(
                        "could not " + what + ": another change was under way; try again", false, null));
    }

    private static void checkRedacted(Changes changes) {
        for (long version : changes.redacted()) {
            if (version < 1 || version > changes.state().version()) {
                throw new IllegalArgumentException("event " + version + " of " + changes.incident()
                        + " cannot be redacted: it has " + changes.state().version());
            }
        }
    }

    private static StorageException taken(Changes changes, StorageException cause) {
        return new StorageException(
                "number " + changes.state().number() + " belongs to another incident than " + changes.incident()
                        + ": take a new one from nextNumber()",
                false,
                cause);
    }

    /** What stands against the changes: a key that is taken before a conflict, and that before a lost lease. */
    private Optional<CommitResult> obstacle(Changes changes) {
        return transactions.read(
                "look what stands against the changes of " + changes.incident(),
                connection -> Optional.ofNullable(obstacle(connection, changes)));
    }

    private @Nullable CommitResult obstacle(Connection connection, Changes changes) throws SQLException {
        CommandKey key = changes.key();
        Optional<Committed> earlier = key == null ? Optional.empty() : CommandKeys.find(connection, key);
        if (earlier.isPresent()) {
            return new CommitResult.KeyTaken(earlier.get());
        }
        IncidentId incident = changes.incident();
        long actual = IncidentRows.version(connection, incident);
        if (actual != changes.expected()) {
            return new CommitResult.Conflict(actual);
        }
        return changes.settled() == null || counts(connection, changes.settled().claim())
                ? null
                : new CommitResult.LeaseLost();
    }

    private boolean counts(Connection connection, Claim claim) throws SQLException {
        AtomicLong found = new AtomicLong();
        Script script = transactions.script();
        Settlements.counts(script, claim, row -> found.set(row.getLong(1)));
        script.run(connection);
        return found.get() == 1;
    }
}
