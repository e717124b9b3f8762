package io.incidentops.jdbc;

import io.incidentops.event.RecordedEvent;
import io.incidentops.event.UnknownEvent;
import io.incidentops.json.EventCodec;
import io.incidentops.json.EventFormatException;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Source;
import io.incidentops.store.EventLog.Positioned;
import io.incidentops.store.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record. Thread-safe. */
final class EventRows {
    private static final Logger LOG = LoggerFactory.getLogger(EventRows.class);

    private static final String READ = """
            select version, body from incidentops_event
            where incident = ? and version > ? order by version limit ?""";

    private static final String FEED = """
            select global_position, incident, version, recorded_at, body from incidentops_event
            where global_position > ? order by global_position limit ?""";

    private final Transactions transactions;

    EventRows(Transactions transactions) {
        this.transactions = transactions;
    }

    List<RecordedEvent> read(IncidentId incident, long after, int limit) {
        return transactions.read(
                "read the events of " + incident, connection -> read(connection, incident, after, limit));
    }

    static List<RecordedEvent> read(Connection connection, IncidentId incident, long after, int limit)
            throws SQLException {
        List<RecordedEvent> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Parameters.set(statement, 1, incident.value(), after, Math.max(0, limit));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(event(incident, row.getLong(1), row.getString(2)));
                }
            }
        }
        return found;
    }

    /** The event of a body, which must be the one that belongs there. */
    static RecordedEvent event(IncidentId incident, long version, String body) {
        RecordedEvent event;
        try {
            event = EventCodec.read(body);
        } catch (EventFormatException e) {
            throw Transactions.unreadable("event " + version + " of incident " + incident, e);
        }
        if (!event.incident().equals(incident) || event.version() != version) {
            throw new StorageException(
                    "event " + version + " of incident " + incident + " cannot be read: in its place stands "
                            + event.ref() + "; restore it from a backup",
                    false,
                    null);
        }
        return event;
    }

    List<Positioned> feed(long after, int limit) {
        return transactions.read("read the feed after position " + after, connection -> {
            List<Positioned> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(FEED)) {
                Parameters.set(statement, 1, after, Math.max(0, limit));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Positioned(row.getLong(1), fed(row)));
                    }
                }
            }
            return found;
        });
    }

    /** One event that cannot be read must not stop the feed of all others: it is told of, and handed out as unknown. */
    private static RecordedEvent fed(ResultSet row) throws SQLException {
        IncidentId incident = IncidentId.of(row.getString(2));
        long version = row.getLong(3);
        try {
            return event(incident, version, row.getString(5));
        } catch (StorageException e) {
            LOG.error("the feed goes on past an event that cannot be read", e);
            Instant at = Instant.ofEpochMilli(row.getLong(4));
            UnknownEvent unreadable = new UnknownEvent("incidentops.unreadable.v1", "this event cannot be read", "{}");
            return new RecordedEvent(incident, version, at, at, Actor.ENGINE, Source.API, unreadable, null);
        }
    }
}
