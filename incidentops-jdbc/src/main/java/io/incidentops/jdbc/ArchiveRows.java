package io.incidentops.jdbc;

import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.store.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where archived incidents lie, and the way of an incident out of the tables. Thread-safe. */
final class ArchiveRows {
    private static final String FILE = "select file from incidentops_archive where incident = ?";

    private static final String BY_NUMBER = "select incident from incidentops_archive where number = ?";

    private static final String RESTORED = """
            select a.incident from incidentops_archive a
            where exists (select 1 from incidentops_incident i where i.incident = a.incident)""";

    private static final String WAITING =
            "select id from incidentops_work where incident = ? and waiting order by seq limit 1";

    /** A feed's checkpoint is a value that begins with its position. */
    private static final String FEEDS =
            "select value_key, content from incidentops_value where value_key like 'feed/%'";

    private static final String LAST = "select max(global_position) from incidentops_event where incident = ?";

    private static final String REMOVE = "delete from incidentops_incident where incident = ? and version = ?";

    private static final String KEEP =
            "insert into incidentops_archive (incident, number, file, archived_at) values (?, ?, ?, ?)";

    private static final List<String> REST = List.of(
            "delete from incidentops_event where incident = ?",
            "delete from incidentops_work where incident = ?",
            "delete from incidentops_command where incident = ?");

    private static final String HELD = "delete from incidentops_held where number = ?";

    private final Transactions transactions;

    ArchiveRows(Transactions transactions) {
        this.transactions = transactions;
    }

    Optional<String> file(IncidentId incident) {
        return transactions.read(
                "look up the archived incident " + incident, connection -> first(connection, FILE, incident.value()));
    }

    Optional<IncidentId> byNumber(long number) {
        return transactions
                .read("look up the archived incident #" + number, connection -> first(connection, BY_NUMBER, number))
                .map(IncidentId::of);
    }

    /** Those that are in the tables again, though their files may still be there. */
    List<IncidentId> restored() {
        return transactions.read("look for restored incidents", connection -> {
            List<IncidentId> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(RESTORED);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(IncidentId.of(row.getString(1)));
                }
            }
            return found;
        });
    }

    void delete(IncidentId incident) {
        Script script = transactions.script();
        script.update("delete from incidentops_archive where incident = ?", incident.value());
        transactions.run("forget the archived incident " + incident, script);
    }

    /** Why an incident must stay for now. */
    Optional<String> hindrance(IncidentId incident) {
        return transactions.read("look whether " + incident + " can be archived", connection -> {
            Optional<String> waiting = first(connection, WAITING, incident.value());
            return waiting.isPresent()
                    ? Optional.of(waiting.get() + " still waits: let it be delivered, or skip it")
                    : behind(connection, incident);
        });
    }

    private static Optional<String> behind(Connection connection, IncidentId incident) throws SQLException {
        long last =
                first(connection, LAST, incident.value()).map(Long::parseLong).orElse(0L);
        try (PreparedStatement statement = connection.prepareStatement(FEEDS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long position = Long.parseLong(row.getString(2).split(" ", 2)[0]);
                if (position < last) {
                    return Optional.of("the " + row.getString(1) + " stands at position " + position
                            + " and has not come past " + last
                            + ": let it catch up, or delete its value where it is used no longer");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Connection connection, String sql, Object argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.set(statement, 1, argument);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Removes what is in a file by now, unless the incident changed meanwhile. */
    void move(IncidentState state, String file) {
        String incident = state.id().value();
        String what = "archive incident " + incident;
        Script script = transactions.script();
        script.update(REMOVE, incident, state.version());
        REST.forEach(sql -> script.update(sql, incident));
        script.update(HELD, state.number());
        script.update(KEEP, incident, state.number(), file, Columns.millis(state.recordedAt()));
        Optional<String> moved = transactions.transaction(
                what, connection -> script.run(connection)[0] == 1 ? Optional.of(file) : Optional.empty());
        if (moved.isEmpty()) {
            throw new StorageException("could not " + what + ": it changed meanwhile; try again", false, null);
        }
    }
}
