package io.incidentops.jdbc;

import io.incidentops.store.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on a connection of its own, as one transaction, and says what a failure means. Nothing of it outlives the
 * transaction on the server, so that a connection pool of any kind may stand in between. Thread-safe.
 */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int TRIES = 5;

    /** What is done on a connection. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private final Connections connections;
    private final Dialect dialect;
    private final ReentrantLock turn = new ReentrantLock();

    Transactions(Connections connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    Script script() {
        return new Script(dialect);
    }

    /** Reads; each statement sees what is committed by then. */
    <T> T read(String what, Work<T> work) {
        return singly(what, Writes.NOTHING, work);
    }

    /** Runs a script as one transaction: where scripts are sent in one round trip, in that one alone. */
    long[] run(String what, Script script) {
        if (dialect == Dialect.POSTGRES) {
            return singly(what, Writes.SOMETHING, script::run);
        }
        return transaction(what, connection -> Optional.of(script.run(connection)))
                .orElseThrow();
    }

    private enum Writes {
        NOTHING,
        SOMETHING
    }

    private <T> T singly(String what, Writes writes, Work<T> work) {
        for (int i = 1; ; i++) {
            try {
                return once(what, connection -> {
                    connection.setAutoCommit(true);
                    return work.run(connection);
                });
            } catch (SQLException e) {
                if (!Failures.passing(e) || i == TRIES) {
                    throw writes == Writes.NOTHING ? Failures.nothing(what, e) : Failures.recording(what, e);
                }
            }
        }
    }

    /**
     * Writes all or nothing; where the work answers nothing, nothing is written. On H2 writers take turns: where one
     * commits, H2 writes the unfinished changes of others to the file too, and does not take all of them back when the
     * process is then killed.
     */
    <T> Optional<T> transaction(String what, Work<Optional<T>> work) {
        if (dialect == Dialect.POSTGRES) {
            return writing(what, work);
        }
        turn.lock();
        try {
            return writing(what, work);
        } finally {
            turn.unlock();
        }
    }

    private <T> Optional<T> writing(String what, Work<Optional<T>> work) {
        for (int i = 1; ; i++) {
            try {
                return once(what, connection -> {
                    connection.setAutoCommit(false);
                    return within(what, connection, work);
                });
            } catch (SQLException e) {
                if (!Failures.passing(e) || i == TRIES) {
                    throw Failures.nothing(what, e);
                }
            }
        }
    }

    private static <T> Optional<T> within(String what, Connection connection, Work<Optional<T>> work)
            throws SQLException {
        Optional<T> answer;
        try {
            answer = work.run(connection);
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
        if (answer.isEmpty()) {
            connection.rollback();
            return answer;
        }
        commit(what, connection);
        return answer;
    }

    private static void commit(String what, Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (Failures.passing(e)) {
                throw e;
            }
            throw Failures.recording(what, e);
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private <T> T once(String what, Work<T> work) throws SQLException {
        Connection connection = take(what);
        boolean before = true;
        boolean failed = true;
        try {
            before = connection.getAutoCommit();
            T answer = work.run(connection);
            failed = false;
            return answer;
        } finally {
            release(connection, before, failed);
        }
    }

    /** Where there is no connection nothing can have been written. */
    private Connection take(String what) {
        try {
            return connections.take();
        } catch (SQLException e) {
            throw Failures.nothing(what, e);
        }
    }

    /** What was answered is answered, even where the connection then breaks. */
    private void release(Connection connection, boolean autoCommit, boolean failed) {
        try {
            if (connection.getAutoCommit() != autoCommit) {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            LOG.debug("a connection could not be left as it was found", e);
        }
        try {
            connections.release(connection, failed);
        } catch (SQLException e) {
            LOG.debug("giving a connection back failed", e);
        }
    }

    /** Ends what is not the user's. */
    void close() {
        connections.close();
    }

    static StorageException unreadable(String what, RuntimeException cause) {
        return new StorageException(what + " cannot be read: " + cause.getMessage(), false, cause);
    }
}
