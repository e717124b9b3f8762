package io.incidentops.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table as they were read, to be written again elsewhere.
 *
 * @param table the table
 * @param columns the names of its columns
 * @param values the values of each row
 */
record Rows(String table, List<String> columns, List<Object[]> values) {
    static Rows read(Connection connection, String table, String where) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + " " + where);
                ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData meta = rows.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
            }
            List<Object[]> values = new ArrayList<>();
            while (rows.next()) {
                Object[] row = new Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                values.add(row);
            }
            return new Rows(table, columns, values);
        }
    }

    String insert() {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (?"
                + ", ?".repeat(columns.size() - 1) + ")";
    }

    int column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(table + " has no column " + name);
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert())) {
            for (Object[] row : values) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
