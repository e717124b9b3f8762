package io.incidentops.jdbc;

import io.incidentops.event.RecordedEvent;
import io.incidentops.json.EventCodec;
import io.incidentops.store.Changes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The events whose text a commit erases: in the record, in the reason of each effect that they called for, and in the
 * inbound request that brought them.
 */
final class Redactions {
    private static final String ERASE = "update incidentops_event set body = ? where incident = ? and version = ?";

    private static final String REASONS = """
            update incidentops_work set reason = null where incident = ? and version = ? and type = 0
                and reason is not null""";

    private final Changes changes;
    private final List<RecordedEvent> earlier;

    private Redactions(Changes changes, List<RecordedEvent> earlier) {
        this.changes = changes;
        this.earlier = earlier;
    }

    /** Reads the events that are in the record already. */
    static Redactions of(Connection connection, Changes changes) throws SQLException {
        List<RecordedEvent> earlier = new ArrayList<>();
        for (long version : changes.redacted()) {
            if (version <= changes.expected()) {
                earlier.addAll(EventRows.read(connection, changes.incident(), version - 1, 1));
            }
        }
        return new Redactions(changes, earlier);
    }

    void write(Script script) {
        for (RecordedEvent event : earlier) {
            script.update(
                    ERASE, EventCodec.write(event.redacted()), event.incident().value(), event.version());
            blank(script, event);
        }
        for (RecordedEvent event : changes.events()) {
            if (changes.redacted().contains(event.version())) {
                blank(script, event);
            }
        }
    }

    private static void blank(Script script, RecordedEvent event) {
        script.update(REASONS, event.incident().value(), event.version());
        if (event.source().reference() != null) {
            InboxRows.blank(script, event.source().reference());
        }
    }

    /** The new events as they are recorded. */
    List<RecordedEvent> of(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> changes.redacted().contains(event.version()) ? event.redacted() : event)
                .toList();
    }
}
