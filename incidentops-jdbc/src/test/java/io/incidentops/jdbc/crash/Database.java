package io.incidentops.jdbc.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.IncidentStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A database by its address, which a child process is told.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user who signs in
 */
record Database(String url, String user) {
    private static final int CONNECTIONS = 14;
    private static final String WRITE_DELAY = ";WRITE_DELAY=0";

    static Database h2(String file) {
        return new Database("jdbc:h2:async:" + file + WRITE_DELAY + ";DB_CLOSE_ON_EXIT=FALSE", "sa");
    }

    boolean h2() {
        return url.startsWith("jdbc:h2:");
    }

    HikariDataSource connect() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    IncidentStore open(DataSource source) {
        return h2() ? JdbcStore.h2(source) : JdbcStore.postgres(source);
    }

    /** The same file, opened by an address that says nothing of H2's write delay. */
    Database withoutWriteDelay() {
        return new Database(url.replace(WRITE_DELAY, ""), user);
    }

    /** How long H2 may keep to itself what it acknowledged; the store looks at it when it is opened. */
    static void writeDelay(DataSource source, Duration delay) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY " + delay.toMillis());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
