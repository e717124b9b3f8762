package io.incidentops.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.IncidentStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Fresh databases, durable as they are by default: PostgreSQL with fsync, H2 without write delay. They lie in the temporary
 * folder, or in that which {@code -Dincidentops.data} names.
 */
final class Databases implements AutoCloseable {
    private static final String USER = "postgres";

    /** Which database. */
    enum Kind {
        H2,
        POSTGRESQL;

        IncidentStore open(HikariDataSource source) {
            return this == H2 ? JdbcStore.h2(source) : JdbcStore.postgres(source);
        }

        @Override
        public String toString() {
            return this == H2 ? "H2" : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    private final Path folder = Files.createTempDirectory(
            Path.of(System.getProperty("incidentops.data", System.getProperty("java.io.tmpdir"))), "benchmarks");
    private final EmbeddedPostgres postgres = EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgresql"))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    private int number;

    Databases() throws IOException {}

    /** The address of a database that holds nothing. */
    String fresh(Kind kind) throws SQLException {
        String name = "benchmark" + ++number;
        if (kind == Kind.H2) {
            return "jdbc:h2:async:" + folder.resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.getJdbcUrl(USER, name);
    }

    static HikariDataSource connect(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(url.startsWith("jdbc:h2") ? "sa" : USER);
        config.setPassword("");
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
