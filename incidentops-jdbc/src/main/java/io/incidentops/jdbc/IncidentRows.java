package io.incidentops.jdbc;

import io.incidentops.event.RecordedEvent;
import io.incidentops.json.EventFormatException;
import io.incidentops.json.RecordJson;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.StorageException;
import io.incidentops.view.History;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of each incident in one row, with the columns that searches need. Thread-safe. */
final class IncidentRows {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentRows.class);

    /** Longer states are not kept, since H2 has no longer text; they are made anew from the events. */
    private static final int LONGEST = 1_048_576;

    private static final String LOAD = "select state, version from incidentops_incident where incident = ?";

    private static final String BY_NUMBER = "select incident from incidentops_incident where number = ?";

    private static final String INSERT = """
            insert into incidentops_incident (version, phase, is_open, severity, services, restricted, shared,
                alarm_key, declared_at, title, overview, state, incident, number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            update incidentops_incident set version = ?, phase = ?, is_open = ?, severity = ?, services = ?,
                restricted = ?, shared = ?, alarm_key = ?, declared_at = ?, title = ?, overview = ?, state = ?
            where incident = ? and version = ?""";

    private record Kept(String state, long version) {}

    private final Transactions transactions;

    IncidentRows(Transactions transactions) {
        this.transactions = transactions;
    }

    Optional<IncidentState> load(IncidentId incident) {
        String what = "load incident " + incident;
        Optional<Kept> kept = transactions.read(what, connection -> kept(connection, incident));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        IncidentState state = parse(incident, kept.get());
        return Optional.of(state != null ? state : replayed(incident));
    }

    private static Optional<Kept> kept(Connection connection, IncidentId incident) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            statement.setString(1, incident.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Kept(row.getString(1), row.getLong(2))) : Optional.empty();
            }
        }
    }

    /** Answers null where another release, or somebody else, wrote what this one does not understand. */
    private static @Nullable IncidentState parse(IncidentId incident, Kept kept) {
        if (kept.state.isEmpty()) {
            return null;
        }
        try {
            IncidentState state = RecordJson.read(kept.state, IncidentState.class);
            if (state.version() == kept.version && state.id().equals(incident)) {
                return state;
            }
            LOG.warn("the state kept for incident {} is another's: it is made anew from the events", incident);
        } catch (EventFormatException | IllegalArgumentException e) {
            LOG.warn("the state kept for incident {} cannot be read, and is made anew from the events", incident, e);
        }
        return null;
    }

    private IncidentState replayed(IncidentId incident) {
        List<RecordedEvent> events = new EventRows(transactions).read(incident, 0, Integer.MAX_VALUE);
        try {
            return History.of(events).state().orElseThrow();
        } catch (RuntimeException e) {
            throw new StorageException(
                    "the state of incident " + incident + " cannot be made from its " + events.size()
                            + " events: restore it from a backup",
                    false,
                    e);
        }
    }

    Optional<IncidentId> byNumber(long number) {
        return transactions.read("look up incident #" + number, connection -> byNumber(connection, number));
    }

    static Optional<IncidentId> byNumber(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_NUMBER)) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(IncidentId.of(row.getString(1))) : Optional.empty();
            }
        }
    }

    /** The number of an incident's last event, 0 where there is no such incident. */
    static long version(Connection connection, IncidentId incident) throws SQLException {
        return kept(connection, incident).map(Kept::version).orElse(0L);
    }

    /** Adds the statement that writes a state, if it follows the one that was expected. */
    static int write(Script script, IncidentState state, long expected) {
        String json = RecordJson.write(state);
        @Nullable String alarm = state.subject().alarmKey();
        @Nullable Object[] arguments = {
            state.version(),
            state.phase().key(),
            state.phase().open(),
            state.severity().key(),
            Columns.list(
                    state.subject().services().stream().map(Columns::searchable).toList()),
            state.visibility().restricted(),
            state.visibility().restricted()
                    ? Columns.list(state.visibility().sharedWith().stream()
                            .map(Columns::actor)
                            .toList())
                    : "",
            alarm == null ? null : Columns.searchable(alarm),
            Columns.millis(state.lifecycle().declared().at()),
            Columns.searchable(state.title().toLowerCase(Locale.ROOT)),
            RecordJson.write(IncidentOverview.of(state)),
            json.length() > LONGEST ? "" : json,
            state.id().value(),
            expected == 0 ? state.number() : expected
        };
        return script.update(expected == 0 ? INSERT : UPDATE, arguments);
    }
}
