package io.incidentops.jdbc;

import io.incidentops.store.StorageException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The H2 files that are open in this process, each by one store: writers take turns within a store, and H2 tears what
 * two of them write when the process is killed. Thread-safe.
 */
final class OneStore {
    private static final String WHERE = "select database_path()";
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

    private OneStore() {}

    /**
     * Takes a file for a store.
     *
     * @return what gives it back; once is enough
     * @throws StorageException where another store of this process has it
     */
    static Runnable take(Transactions transactions) {
        String file = file(transactions);
        if (!OPEN.add(file)) {
            throw new StorageException(
                    "could not open " + file + ": another store of this process has the file open, and one file serves"
                            + " one store: close the other, or share it",
                    false,
                    null);
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        return () -> {
            if (taken.getAndSet(false)) {
                OPEN.remove(file);
            }
        };
    }

    private static String file(Transactions transactions) {
        String path = transactions.read("ask where the database lies", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WHERE);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
        return real(path + ".mv.db");
    }

    /** The same for each way to it, over links too; a database on a server has no file here, and is named as it is. */
    private static String real(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException | InvalidPathException e) {
            return path;
        }
    }
}
