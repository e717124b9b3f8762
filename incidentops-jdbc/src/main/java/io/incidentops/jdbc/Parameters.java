package io.incidentops.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Sets a statement's parameters by their Java types. */
final class Parameters {
    private Parameters() {}

    /** Sets arguments from a place on; answers the place after the last. */
    static int set(PreparedStatement statement, int first, @Nullable Object... arguments) throws SQLException {
        int place = first;
        for (Object argument : arguments) {
            set(statement, place++, argument);
        }
        return place;
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object argument) throws SQLException {
        if (argument == null) {
            statement.setNull(place, Types.NULL);
        } else if (argument instanceof String text) {
            statement.setString(place, text);
        } else if (argument instanceof Long number) {
            statement.setLong(place, number);
        } else if (argument instanceof Integer number) {
            statement.setInt(place, number);
        } else if (argument instanceof Boolean flag) {
            statement.setBoolean(place, flag);
        } else if (argument instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (argument instanceof Object[] array) {
            statement.setArray(place, array(statement.getConnection(), array));
        } else {
            throw new IllegalArgumentException("no parameter can be a " + argument.getClass());
        }
    }

    private static java.sql.Array array(Connection connection, Object[] array) throws SQLException {
        return connection.createArrayOf(type(array), array);
    }

    private static String type(Object[] array) {
        if (array instanceof Long[]) {
            return "bigint";
        }
        return array instanceof Boolean[] ? "boolean" : "varchar";
    }
}
