package io.incidentops.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that run one after the other. PostgreSQL's driver sends them all in one round trip, joined by semicolons; an
 * embedded H2 has no round trips, and runs them singly. Confined to one thread.
 */
final class Script {
    /** Takes what a statement answers. */
    interface Reader {
        void row(ResultSet row) throws SQLException;
    }

    private record Step(String sql, @Nullable Reader reader, List<@Nullable Object> arguments) {}

    private final Dialect dialect;
    private final List<Step> steps = new ArrayList<>();

    Script(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Adds a statement that changes rows; answers its place among the statements. */
    int update(String sql, @Nullable Object... arguments) {
        steps.add(new Step(sql, null, Arrays.asList(arguments)));
        return steps.size() - 1;
    }

    /** Adds a statement that answers rows; answers its place among the statements. */
    int query(Reader reader, String sql, @Nullable Object... arguments) {
        steps.add(new Step(sql, reader, Arrays.asList(arguments)));
        return steps.size() - 1;
    }

    /** Runs all; answers how many rows each statement changed or answered. */
    long[] run(Connection connection) throws SQLException {
        if (dialect == Dialect.POSTGRES) {
            return runTogether(connection);
        }
        long[] counts = new long[steps.size()];
        for (int i = 0; i < counts.length; i++) {
            Step step = steps.get(i);
            try (PreparedStatement statement = connection.prepareStatement(step.sql)) {
                Parameters.set(statement, 1, step.arguments.toArray());
                counts[i] = count(statement, statement.execute(), step);
            }
        }
        return counts;
    }

    private long[] runTogether(Connection connection) throws SQLException {
        long[] counts = new long[steps.size()];
        try (PreparedStatement statement = connection.prepareStatement(joined())) {
            int next = 1;
            for (Step step : steps) {
                next = Parameters.set(statement, next, step.arguments.toArray());
            }
            boolean rows = statement.execute();
            for (int i = 0; i < counts.length; i++) {
                counts[i] = count(statement, rows, steps.get(i));
                rows = statement.getMoreResults();
            }
        }
        return counts;
    }

    private String joined() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(text.isEmpty() ? "" : ";\n").append(step.sql);
        }
        return text.toString();
    }

    private static long count(PreparedStatement statement, boolean rows, Step step) throws SQLException {
        if (!rows) {
            return statement.getLargeUpdateCount();
        }
        long count = 0;
        try (ResultSet answer = statement.getResultSet()) {
            while (answer.next()) {
                count++;
                if (step.reader != null) {
                    step.reader.row(answer);
                }
            }
        }
        return count;
    }
}
