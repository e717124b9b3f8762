package io.incidentops.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes with keys on as many incidents as there are threads, and the rows that they wrote, written by bare JDBC. */
final class Append {
    private final Databases databases;
    private final Databases.Kind kind;
    private final int threads;
    private final int notes;
    private final List<Map<Long, Object[]>> events = new ArrayList<>();
    private final List<Map<Long, List<Object[]>>> work = new ArrayList<>();
    private final List<Map<Long, Object[]>> commands = new ArrayList<>();
    private Rows incidentRows;
    private Rows eventRows;
    private Rows workRows;
    private Rows commandRows;
    private long first;

    Append(Databases databases, Databases.Kind kind, int threads, int notes) {
        this.databases = databases;
        this.kind = kind;
        this.threads = threads;
        this.notes = notes;
    }

    /** Through the library: decided, planned, committed. */
    Times library() throws Exception {
        try (HikariDataSource source = Databases.connect(databases.fresh(kind));
                IncidentOps ops = IncidentOps.builder()
                        .store(kind.open(source))
                        .addExtension(new Telling(1))
                        .build()) {
            List<Incident> incidents = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                incidents.add(ops.declare(Declaration.of("Checkout answers 500 in cell " + i)));
            }
            first = incidents.get(0).state().version() + 1;
            Times times = Times.of(
                    threads,
                    notes,
                    (thread, i) -> incidents
                            .get(thread)
                            .withKey("key-" + i)
                            .note("The error rate is at " + i + " per minute"));
            remember(source, incidents);
            return times;
        }
    }

    private void remember(HikariDataSource source, List<Incident> incidents) throws SQLException {
        try (Connection connection = source.getConnection()) {
            incidentRows = Rows.read(connection, "incidentops_incident", "order by number");
            eventRows = Rows.read(connection, "incidentops_event", "");
            workRows = Rows.read(connection, "incidentops_work", "where type = 0");
            commandRows = Rows.read(connection, "incidentops_command", "");
        }
        events.clear();
        work.clear();
        commands.clear();
        for (Incident incident : incidents) {
            String id = incident.id().value();
            events.add(byVersion(eventRows, "version", id));
            commands.add(byVersion(commandRows, "first_version", id));
            Map<Long, List<Object[]>> effects = new HashMap<>();
            for (Object[] row : workRows.values()) {
                if (id.equals(row[workRows.column("incident")])) {
                    Long version = ((Number) row[workRows.column("version")]).longValue();
                    effects.computeIfAbsent(version, absent -> new ArrayList<>())
                            .add(row);
                }
            }
            work.add(effects);
        }
    }

    private static Map<Long, Object[]> byVersion(Rows rows, String version, String incident) {
        Map<Long, Object[]> found = new HashMap<>();
        for (Object[] row : rows.values()) {
            if (incident.equals(row[rows.column("incident")])) {
                found.put(((Number) row[rows.column(version)]).longValue(), row);
            }
        }
        return found;
    }

    /** The same rows, one transaction for each note, with no rule, no state and no JSON to be made. */
    Times bare() throws Exception {
        String url = databases.fresh(kind);
        try (HikariDataSource source = Databases.connect(url)) {
            kind.open(source).close();
            try (Connection connection = source.getConnection()) {
                incidentRows.write(connection);
            }
            return Times.of(threads, notes, (thread, i) -> write(source, thread, first + i));
        }
    }

    private void write(HikariDataSource source, int thread, long version) throws SQLException {
        Object[] incident = incidentRows.values().get(thread);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement snapshot = connection.prepareStatement(
                            "update incidentops_incident set version = ?, overview = ?, state = ? where incident = ?");
                    PreparedStatement command = connection.prepareStatement(commandRows.insert());
                    PreparedStatement effect = connection.prepareStatement(workRows.insert());
                    PreparedStatement count = connection.prepareStatement(
                            "update incidentops_position set last = last + 1 where id = 1");
                    PreparedStatement position =
                            connection.prepareStatement("select last from incidentops_position where id = 1");
                    PreparedStatement event = connection.prepareStatement(eventRows.insert())) {
                Rows.set(
                        snapshot,
                        version,
                        incident[incidentRows.column("overview")],
                        incident[incidentRows.column("state")],
                        incident[incidentRows.column("incident")]);
                snapshot.executeUpdate();
                Rows.set(command, commands.get(thread).get(version));
                command.executeUpdate();
                for (Object[] row : work.get(thread).getOrDefault(version, List.of())) {
                    Rows.set(effect, row);
                    effect.executeUpdate();
                }
                count.executeUpdate();
                Object[] row = events.get(thread).get(version).clone();
                row[eventRows.column("global_position")] = one(position);
                Rows.set(event, row);
                event.executeUpdate();
            }
            connection.commit();
        }
    }

    private static long one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
