package io.incidentops.jdbc.crash;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source whose connections pass the tripwire before and after each statement and each commit. */
final class TrippingDataSource implements DataSource {
    private static final Set<String> STATEMENTS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch");

    private final DataSource source;
    private final Tripwire tripwire;

    TrippingDataSource(DataSource source, Tripwire tripwire) {
        this.source = source;
        this.tripwire = tripwire;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return proxy(Connection.class, source.getConnection(user, password));
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        boolean statement = target instanceof Statement && STATEMENTS.contains(method.getName());
        boolean commit = target instanceof Connection && method.getName().equals("commit");
        if (statement || commit) {
            tripwire.pass(commit ? "before the commit" : "before a statement");
        }
        Object result = call(target, method, arguments);
        if (statement || commit) {
            tripwire.pass(commit ? "after the commit" : "after a statement");
        }
        return wrapped(method, result);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrapped(Method method, Object result) {
        Class<?> type = method.getReturnType();
        if (type == CallableStatement.class) {
            return proxy(CallableStatement.class, (CallableStatement) result);
        }
        if (type == PreparedStatement.class) {
            return proxy(PreparedStatement.class, (PreparedStatement) result);
        }
        return type == Statement.class ? proxy(Statement.class, (Statement) result) : result;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("global");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
