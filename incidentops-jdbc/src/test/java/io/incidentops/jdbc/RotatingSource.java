package io.incidentops.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * A pool in transaction mode: whoever takes a connection gets the session that was idle for longest. Half of the sessions
 * forget everything in between, the others keep what other programs set.
 */
final class RotatingSource implements AutoCloseable {
    private static final String DISCARD = "discard all";
    private static final String LEFT_OVER = "set timezone = 'Asia/Kolkata'; set datestyle = 'SQL, DMY'; set"
            + " application_name = 'another'; set extra_float_digits = 0; create temp table if not exists left (x int)";

    private final BlockingQueue<Session> idle = new LinkedBlockingQueue<>();

    private record Session(Connection connection, String meanwhile) {}

    RotatingSource(DataSource source, int sessions) {
        try {
            for (int i = 0; i < sessions; i++) {
                idle.add(new Session(source.getConnection(), i % 2 == 0 ? DISCARD : LEFT_OVER));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> take());
    }

    private Connection take() throws SQLException, InterruptedException {
        Session session = idle.poll(10, TimeUnit.SECONDS);
        if (session == null) {
            throw new SQLException("no session is idle", "08000");
        }
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("close")) {
                        return call(session.connection(), method, arguments);
                    }
                    giveBack(session);
                    return null;
                });
    }

    private void giveBack(Session session) throws SQLException {
        Connection connection = session.connection();
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(session.meanwhile());
        }
        idle.add(session);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Session session : idle) {
            session.connection().close();
        }
    }
}
