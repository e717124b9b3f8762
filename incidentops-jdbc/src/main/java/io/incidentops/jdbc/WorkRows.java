package io.incidentops.jdbc;

import io.incidentops.json.RecordJson;
import io.incidentops.work.Deadline;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Reads rows of work. */
final class WorkRows {
    /** The id of an inbound request begins with this. */
    static final String INBOX = "inbox/";

    private WorkRows() {}

    /**
     * The work of a row.
     *
     * @throws RuntimeException where it cannot be read
     */
    static Work work(ResultSet row) throws SQLException {
        int type = row.getInt("type");
        if (type == WorkType.EFFECT) {
            return RecordJson.read(row.getString("body"), Effect.class);
        }
        if (type == WorkType.DEADLINE) {
            return RecordJson.read(row.getString("body"), Deadline.class);
        }
        byte[] payload = row.getBytes("payload");
        return new InboxRequest(
                row.getString("id").substring(INBOX.length()),
                row.getString("kind"),
                payload == null ? new byte[0] : payload,
                Instant.ofEpochMilli(row.getLong("received_at")));
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                (Effect) work(row),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due")),
                row.getString("reason"),
                row.getString("reference"),
                row.getBoolean("holding"));
    }
}
