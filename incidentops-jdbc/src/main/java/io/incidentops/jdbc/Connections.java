package io.incidentops.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from, and where they go back to. Thread-safe. */
interface Connections extends AutoCloseable {
    /** A connection for one use. */
    Connection take() throws SQLException;

    /** Gives it back; one that failed is not used again. */
    void release(Connection connection, boolean failed) throws SQLException;

    @Override
    void close();

    /** The user's own, which the user closes. */
    static Connections of(DataSource source) {
        return new Connections() {
            @Override
            public Connection take() throws SQLException {
                return source.getConnection();
            }

            @Override
            public void release(Connection connection, boolean failed) throws SQLException {
                connection.close();
            }

            @Override
            public void close() {
                // It belongs to whoever made it.
            }
        };
    }
}
