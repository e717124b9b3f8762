package io.incidentops.jdbc;

import io.incidentops.model.IncidentId;
import io.incidentops.store.CommandKey;
import io.incidentops.store.Committed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What commands with keys recorded. */
final class CommandKeys {
    private static final String FIND = """
            select incident, first_version, last_version from incidentops_command
            where scope = ? and command_key = ?""";

    private static final String INSERT_POSTGRES = """
            insert into incidentops_command (scope, command_key, incident, first_version, last_version)
            values (?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String INSERT_H2 = """
            insert into incidentops_command (scope, command_key, incident, first_version, last_version)
            values (?, ?, ?, ?, ?)""";

    private CommandKeys() {}

    static Optional<Committed> find(Connection connection, CommandKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            Parameters.set(statement, 1, key.scope(), key.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Committed(IncidentId.of(row.getString(1)), row.getLong(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    /** Adds the statement that takes a key; it changes no row, or fails as a duplicate, where the key is taken. */
    static int take(Script script, Dialect dialect, CommandKey key, Committed committed) {
        return script.update(
                dialect.pick(INSERT_H2, INSERT_POSTGRES),
                key.scope(),
                key.key(),
                committed.incident().value(),
                committed.first(),
                committed.last());
    }
}
