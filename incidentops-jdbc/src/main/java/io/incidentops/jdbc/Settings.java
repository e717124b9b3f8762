package io.incidentops.jdbc;

import io.incidentops.store.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses databases that would lose what was acknowledged, or are none that the store knows. */
final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private static final int OLDEST_POSTGRES = 14;

    private static final String WRITE_DELAY = """
            select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'
                and setting_value <> '0'""";

    private static final String REUSE_SPACE = """
            select setting_value from information_schema.settings where setting_name = 'REUSE_SPACE'
                and upper(setting_value) <> 'FALSE'""";

    private static final String PERSISTENT =
            "select count(*) from information_schema.settings where setting_name = 'info.FILE_WRITE'";

    private static final String POSTGRES = """
            select current_setting('synchronous_commit'), current_setting('server_encoding'),
                current_setting('transaction_isolation'), current_setting('fsync'), pg_is_in_recovery()""";

    private Settings() {}

    /**
     * Whether this H2 loses commits when it is killed while it reuses the space of its file: with 2.5.252 many a
     * kill did, once the file was older than RETENTION_TIME, 45 s; with 2.3.232 and 2.4.240 none did.
     */
    static boolean overwrites(int major, int minor) {
        return major > 2 || (major == 2 && minor >= 5);
    }

    static void check(Transactions transactions) {
        Optional<String> problem = transactions.read(
                "look at the database",
                connection -> transactions.dialect() == Dialect.H2 ? h2(connection) : postgres(connection));
        problem.ifPresent(text -> {
            throw new StorageException(text, false, null);
        });
    }

    private static Optional<String> product(Connection connection, String name) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return product.equals(name)
                ? Optional.empty()
                : Optional.of("this store is for " + name + ", but the DataSource leads to " + product + ": use "
                        + (name.equals("H2") ? "JdbcStore.postgres" : "JdbcStore.h2") + " or another DataSource");
    }

    private static Optional<String> h2(Connection connection) throws SQLException {
        Optional<String> other = product(connection, "H2");
        if (other.isPresent()) {
            return other;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE_DELAY);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                return Optional.of("H2's WRITE_DELAY is " + row.getString(1)
                        + " ms, and a process that dies loses the commits of that time, though they were acknowledged:"
                        + " add ;WRITE_DELAY=0 to the URL, or use JdbcStore.h2(path)");
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(PERSISTENT);
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || row.getLong(1) == 0) {
                return Optional.of(
                        "this H2 database is in memory and keeps nothing when the process ends: give it a file,"
                                + " or use MemoryStore");
            }
        }
        DatabaseMetaData version = connection.getMetaData();
        try (PreparedStatement statement = connection.prepareStatement(REUSE_SPACE);
                ResultSet row = statement.executeQuery()) {
            return row.next() && overwrites(version.getDatabaseMajorVersion(), version.getDatabaseMinorVersion())
                    ? Optional.of(
                            "H2 from 2.5 on may write over earlier parts of this file, and a process that dies meanwhile loses"
                                    + " commits that were acknowledged: add ;REUSE_SPACE=FALSE to the URL, or use"
                                    + " JdbcStore.h2(path)")
                    : Optional.empty();
        }
    }

    private static Optional<String> postgres(Connection connection) throws SQLException {
        Optional<String> other = product(connection, "PostgreSQL");
        if (other.isPresent()) {
            return other;
        }
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_POSTGRES) {
            return Optional.of("this is PostgreSQL " + version + ", and the oldest that this store knows is "
                    + OLDEST_POSTGRES + ": upgrade the database");
        }
        try (PreparedStatement statement = connection.prepareStatement(POSTGRES);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return postgres(row);
        }
    }

    private static Optional<String> postgres(ResultSet row) throws SQLException {
        if (row.getString(1).equals("off")) {
            return Optional.of(
                    "synchronous_commit is off, and a database that dies loses commits that were acknowledged:"
                            + " set it to on for this database or user");
        }
        if (!row.getString(2).equals("UTF8")) {
            return Optional.of("the database's encoding is " + row.getString(2)
                    + ", which cannot hold every text: create the database with encoding UTF8");
        }
        if (!row.getString(3).equals("read committed")) {
            return Optional.of("transactions are " + row.getString(3)
                    + ", in which writers that wait for each other fail: use read committed, the default");
        }
        if (row.getBoolean(5)) {
            return Optional.of("this server is a standby and cannot be written to: connect to the primary");
        }
        if (row.getString(4).equals("off")) {
            LOG.warn("fsync is off: a power failure loses commits that were acknowledged, and may damage the database");
        }
        return Optional.empty();
    }
}
