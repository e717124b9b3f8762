package io.incidentops.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a store large quickly, by copying rows within the database. */
final class Copies {
    private Copies() {}

    static void add(HikariDataSource source, Databases.Kind kind, int incidents, int events) throws SQLException {
        if (incidents == 0) {
            return;
        }
        boolean h2 = kind == Databases.Kind.H2;
        String numbers = h2 ? "system_range(1, %d)" : "generate_series(1, %d)";
        String number = h2 ? "x" : "n";
        String name = h2 ? "" : " as n(n)";
        String template = "(select incident from incidentops_incident where is_open = false order by number limit 1)";
        String incident = "insert into incidentops_incident select concat('copy', n." + number + "), 1000 + n." + number
                + columns(source, "incidentops_incident", 2) + " from incidentops_incident t, "
                + String.format(numbers, incidents) + (h2 ? " n" : name) + " where t.incident = " + template;
        String copied = "insert into incidentops_event select concat('copy', n." + number + "), v." + number
                + ", 1000000 + (n." + number + " - 1) * " + events + " + v." + number + ", t.recorded_at, t.body"
                + " from incidentops_event t, " + String.format(numbers, incidents) + (h2 ? " n" : name) + ", "
                + String.format(numbers, events) + (h2 ? " v" : " as v(n)")
                + " where t.version = 1 and t.incident = "
                + template;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(incident);
            statement.execute(copied);
            statement.execute(
                    "update incidentops_position set last = (select max(global_position) from incidentops_event)");
        }
    }

    private static String columns(HikariDataSource source, String table, int from) throws SQLException {
        try (Connection connection = source.getConnection()) {
            StringBuilder columns = new StringBuilder();
            for (String column : Rows.read(connection, table, "where 1 = 0").columns().stream()
                    .skip(from)
                    .toList()) {
                columns.append(", t.").append(column);
            }
            return columns.toString();
        }
    }
}
