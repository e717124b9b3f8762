package io.incidentops.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A DataSource that writes down every statement and every round trip of those who use it. Thread-safe. */
final class CountingSource {
    private static final Set<String> RUN =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch");
    private static final Set<String> END = Set.of("commit", "rollback");

    final List<String> statements = new CopyOnWriteArrayList<>();
    final List<String> trips = new CopyOnWriteArrayList<>();
    private final DataSource source;

    CountingSource(DataSource source) {
        this.source = source;
    }

    void reset() {
        statements.clear();
        trips.clear();
    }

    DataSource source() {
        return wrap(DataSource.class, (proxy, method, arguments) -> {
            Object answer = call(source, method, arguments);
            return answer instanceof Connection connection ? connection(connection) : answer;
        });
    }

    private Connection connection(Connection connection) {
        return wrap(Connection.class, (proxy, method, arguments) -> {
            Object answer = call(connection, method, arguments);
            if (answer instanceof PreparedStatement statement) {
                return statement(PreparedStatement.class, statement, (String) arguments[0]);
            }
            if (answer instanceof Statement statement) {
                return statement(Statement.class, statement, null);
            }
            if (END.contains(method.getName())) {
                trips.add(method.getName());
            }
            return answer;
        });
    }

    private <T extends Statement> T statement(Class<T> type, T statement, String prepared) {
        return wrap(type, (proxy, method, arguments) -> {
            if (RUN.contains(method.getName())) {
                String sql = prepared != null ? prepared : (String) arguments[0];
                statements.addAll(Arrays.asList(sql.split(";\\n")));
                trips.add(sql);
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T wrap(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What was sent, for a message. */
    String told() {
        List<String> lines = new ArrayList<>(statements);
        return trips.size() + " round trips, " + lines.size() + " statements:\n" + String.join("\n--\n", lines);
    }
}
