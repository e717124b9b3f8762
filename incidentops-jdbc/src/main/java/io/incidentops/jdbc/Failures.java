package io.incidentops.jdbc;

import io.incidentops.store.StorageException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Says what a database's error means for whoever wanted something of it. */
final class Failures {
    private Failures() {}

    /** What failed before anything could be recorded. */
    static StorageException nothing(String what, SQLException cause) {
        return new StorageException(message(what, cause), false, cause);
    }

    /** What failed while it was being recorded: where the database did not answer, nobody knows whether it was. */
    static StorageException recording(String what, SQLException cause) {
        return new StorageException(message(what, cause), !answered(cause), cause);
    }

    /** Whether another try may succeed at once, since only others were faster. */
    static boolean passing(SQLException cause) {
        String state = state(cause);
        return state.equals("40001") || state.equals("40P01");
    }

    /** Whether a row stands against another with the same key. */
    static boolean duplicate(SQLException cause) {
        return state(cause).equals("23505");
    }

    static boolean duplicate(StorageException failure) {
        return failure.getCause() instanceof SQLException cause && duplicate(cause);
    }

    /** Whether the database itself said no, so that it certainly wrote nothing. */
    private static boolean answered(SQLException cause) {
        String state = state(cause);
        boolean lost = state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.startsWith("XX")
                || state.startsWith("90")
                || state.startsWith("HY");
        return !lost && !(cause instanceof SQLTransientConnectionException);
    }

    private static String message(String what, SQLException cause) {
        String state = state(cause);
        return "could not " + what + ": " + reason(state, cause) + (state.isEmpty() ? "" : " [" + state + "]");
    }

    private static String state(SQLException cause) {
        @Nullable String state = cause.getSQLState();
        return state == null ? "" : state;
    }

    private static String reason(String state, SQLException cause) {
        if (state.startsWith("08") || cause instanceof SQLTransientConnectionException) {
            return "the database cannot be reached; it is tried again with the next command";
        }
        if (state.equals("53100")) {
            return "the database's disk is full: free space";
        }
        if (state.startsWith("53")) {
            return "the database is out of connections, memory or another resource";
        }
        if (state.equals("57014") || state.equals("HYT00") || state.equals("55P03")) {
            return "the database took too long, and the statement was given up";
        }
        if (state.startsWith("57P")) {
            return "the database is shutting down or starting";
        }
        if (state.equals("25006")) {
            return "the database is read-only: connect to the primary";
        }
        if (state.startsWith("40")) {
            return "others changed the same at the same time: try again";
        }
        if (state.startsWith("42")) {
            return "the tables are not as this release needs them, or the user may not use them: see Schema.print";
        }
        return embedded(state);
    }

    private static String embedded(String state) {
        return switch (state) {
            case "22001" -> "a text is too long for this database";
            case "90020" ->
                "another process or another store of this process has the file open, and one file serves one store:"
                        + " stop it or close the other, or use PostgreSQL";
            case "90028", "90031" -> "the file cannot be read or written: see whether its disk is full or gone";
            case "90030" -> "the file is damaged: restore it from a backup";
            case "90098", "90121" -> "the file was closed; it is opened again with the next command";
            default -> "the database failed";
        };
    }
}
