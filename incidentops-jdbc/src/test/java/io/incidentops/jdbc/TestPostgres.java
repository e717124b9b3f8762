package io.incidentops.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL for all tests of this JVM, and a database of its own for each. Thread-safe. */
final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            DataSource first = server.getDatabase("postgres", "postgres");
            execute(first, "create database template");
            JdbcStore.postgres(server.getDatabase("postgres", "template")).close();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** A new database with the tables. */
    static String database() {
        return create(" template template");
    }

    /** A new database without the tables. */
    static String emptyDatabase() {
        return create("");
    }

    private static String create(String how) {
        String name = "test" + COUNT.incrementAndGet();
        execute(SERVER.getDatabase("postgres", "postgres"), "create database " + name + how);
        return name;
    }

    static DataSource source(String database) {
        return SERVER.getDatabase("postgres", database);
    }

    /** Connections from a pool, as users have them. */
    static HikariDataSource pool(String database, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(database));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    static int port() {
        return SERVER.getPort();
    }

    /** Connections through a proxy, given up soon where there are none. */
    static HikariDataSource pool(String database, TestProxy proxy) {
        PGSimpleDataSource through = new PGSimpleDataSource();
        through.setServerNames(new String[] {"localhost"});
        through.setPortNumbers(new int[] {proxy.port()});
        through.setDatabaseName(database);
        through.setUser("postgres");
        HikariConfig config = new HikariConfig();
        config.setDataSource(through);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(500);
        config.setValidationTimeout(250);
        return new HikariDataSource(config);
    }

    static long count(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All rows of a query's first column, as lines. */
    static String text(DataSource source, String sql) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                text.append(row.getString(1)).append('\n');
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
