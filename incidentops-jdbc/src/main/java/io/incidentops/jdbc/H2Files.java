package io.incidentops.jdbc;

import io.incidentops.store.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to one H2 file, kept open between uses. Thread-safe. */
final class H2Files implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(H2Files.class);
    private static final int MOST_IDLE = 16;

    /**
     * Each commit is written at once and nowhere over an earlier one, an interrupted thread does not close the file, and the file is closed by the store
     * alone, not by a hook while the process ends.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    private final Driver driver;
    private final String url;
    private final Properties user = new Properties();
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idling = new AtomicInteger();
    private volatile boolean closed;

    private H2Files(Driver driver, String url) {
        this.driver = driver;
        this.url = url;
        user.setProperty("user", "sa");
        user.setProperty("password", "");
    }

    static H2Files open(Path file) {
        String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
        if (path.contains(";")) {
            throw new IllegalArgumentException(
                    "H2 cannot open " + path + ", since ';' ends a path: choose another one");
        }
        Driver driver = driver();
        String space =
                Settings.overwrites(driver.getMajorVersion(), driver.getMinorVersion()) ? ";REUSE_SPACE=FALSE" : "";
        return new H2Files(driver, "jdbc:h2:async:" + path + SETTINGS + space);
    }

    private static Driver driver() {
        try {
            return Class.forName("org.h2.Driver", true, H2Files.class.getClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new StorageException(
                    "an incident file needs H2, which is not among the dependencies: add com.h2database:h2", false, e);
        }
    }

    @Override
    public Connection take() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed", "90098");
        }
        Connection connection = idle.pollFirst();
        if (connection != null) {
            idling.decrementAndGet();
            return connection;
        }
        return driver.connect(url, user);
    }

    @Override
    public void release(Connection connection, boolean failed) throws SQLException {
        if (failed || closed || idling.incrementAndGet() > MOST_IDLE) {
            if (!failed && !closed) {
                idling.decrementAndGet();
            }
            connection.close();
        } else {
            idle.addFirst(connection);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            try {
                each.close();
            } catch (SQLException e) {
                LOG.warn("closing the incident file failed; nothing that was acknowledged is lost", e);
            }
        }
    }
}
