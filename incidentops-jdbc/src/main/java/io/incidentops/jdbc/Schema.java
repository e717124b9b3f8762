package io.incidentops.jdbc;

import io.incidentops.store.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbered steps of the tables. A store applies those that are missing when it is opened, one node at a time. Each
 * step says from which release's schema on it can be used, so that nodes of neighbouring releases run side by side while
 * they are replaced one by one; a store refuses tables that a release wrote which it cannot follow. Thread-safe.
 */
public final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /**
     * A numbered step.
     *
     * @param version its number
     * @param usableFrom a release that knows this version can use the tables after the step
     */
    record Step(int version, int usableFrom) {}

    /** Every step there is, in order. A step that older releases cannot live with raises what it is usable from. */
    static final List<Step> STEPS = List.of(new Step(1, 1), new Step(2, 1));

    /** One at a time: an embedded database knows no lock that outlives the change of a table. */
    private static final Object IN_THIS_PROCESS = new Object();

    private static final String LOCK = "select pg_advisory_xact_lock(7310868735423870301)";

    private static final String TABLE = """
            create table if not exists incidentops_schema (
                version integer primary key,
                usable_from integer not null,
                applied_at timestamp with time zone default current_timestamp not null
            )""";

    private static final String CURRENT =
            "select version, usable_from from incidentops_schema order by version desc limit 1";

    private static final String APPLIED = "insert into incidentops_schema (version, usable_from) values (?, ?)";

    private Schema() {}

    /**
     * All that a store creates, as statements, for whoever wants to create it themselves: a store that finds the newest
     * version changes nothing, and needs no right to create tables.
     *
     * @param dialect the database
     * @return the statements of all steps, in order
     */
    public static String print(Dialect dialect) {
        StringBuilder text = new StringBuilder("-- incidentops for ")
                .append(dialect)
                .append(", to be run once, in this order\n\n")
                .append(TABLE)
                .append(";\n");
        for (Step step : STEPS) {
            text.append("\n-- version ").append(step.version).append('\n');
            text.append(ddl(dialect, step.version));
            text.append("\ninsert into incidentops_schema (version, usable_from) values (")
                    .append(step.version)
                    .append(", ")
                    .append(step.usableFrom)
                    .append(");\n");
        }
        return text.toString();
    }

    /** Applies what is missing. */
    static void apply(Transactions transactions) {
        apply(transactions, STEPS);
    }

    /** The same for a release that knows these steps. */
    static void apply(Transactions transactions, List<Step> known) {
        synchronized (IN_THIS_PROCESS) {
            if (current(transactions).filter(found -> upToDate(found, known)).isPresent()) {
                return;
            }
            transactions.transaction("create or upgrade the tables", connection -> {
                upgrade(connection, transactions.dialect(), known);
                return Optional.of(known.size());
            });
        }
    }

    private static boolean upToDate(Step found, List<Step> known) {
        int newest = known.get(known.size() - 1).version;
        if (found.version > newest && found.usableFrom > newest) {
            throw new StorageException(
                    "the tables are at version " + found.version + ", which only releases that know version "
                            + found.usableFrom + " can use, and this one knows " + newest
                            + ": upgrade incidentops-jdbc",
                    false,
                    null);
        }
        return found.version >= newest;
    }

    /** Where there are no tables yet, looking for the version fails, and that is no error. */
    private static Optional<Step> current(Transactions transactions) {
        return transactions.read("look for the tables", connection -> {
            try {
                return current(connection);
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).startsWith("42")) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static Optional<Step> current(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CURRENT);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Step(row.getInt(1), row.getInt(2))) : Optional.empty();
        }
    }

    /** PostgreSQL changes tables within the transaction; what H2 commits on the way can be repeated. */
    private static void upgrade(Connection connection, Dialect dialect, List<Step> known) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (dialect == Dialect.POSTGRES) {
                statement.execute(LOCK);
            }
            statement.execute(TABLE);
        }
        Optional<Step> found = current(connection);
        if (found.isPresent() && upToDate(found.get(), known)) {
            return;
        }
        int from = found.map(Step::version).orElse(0);
        for (Step step : known) {
            if (step.version > from) {
                apply(connection, dialect, step);
            }
        }
    }

    private static void apply(Connection connection, Dialect dialect, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : ddl(dialect, step.version).split(";\\s*\\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(APPLIED)) {
            Parameters.set(statement, 1, step.version, step.usableFrom);
            statement.executeUpdate();
        }
        LOG.info("the tables are now at version {}", step.version);
    }

    private static String ddl(Dialect dialect, int version) {
        String name = String.format(Locale.ROOT, "%s/%03d.sql", dialect.folder(), version);
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar's " + name + " cannot be read", e);
        }
    }
}
