package io.incidentops.jdbc;

import io.incidentops.model.IncidentId;
import io.incidentops.store.QueueStatus;
import io.incidentops.work.Delivery;
import io.incidentops.work.Effect;
import io.incidentops.work.Settlement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work: settles it, tells of it, and lets people retry and skip it. Thread-safe. */
final class QueueRows {
    private static final Logger LOG = LoggerFactory.getLogger(QueueRows.class);

    private static final String NEXT_READY = """
            select due from incidentops_work where ready = true order by ready, due, urgent, seq limit 1""";

    private static final String NEXT_ENDED_POSTGRES = """
            select min(due) from incidentops_work where state = 'SENT' and not ready and lease_until <= ?""";

    private static final String NEXT_ENDED_H2 = """
            select min(due) from incidentops_work use index (incidentops_work_leased)
            where lease_until between 0 and ? and state = 'SENT' and not ready""";

    private static final String DELIVERIES = """
            select type, body, state, attempts, due, reason, reference, holding from incidentops_work
            where incident = ? and type = 0 order by seq""";

    private static final String HOLDING = """
            select id, type, body, state, attempts, due, reason, reference, holding from incidentops_work
            where holding = true order by holding, seq limit 100""";

    private static final String COUNT = """
            select type, count(*), min(due) from incidentops_work where waiting = true and not holding group by type""";

    private static final String FIND = "select incident, lane from incidentops_work where id = ? and type = 0";

    private static final String RETRY = """
            update incidentops_work set state = 'PLANNED', waiting = true, ready = false, holding = false, due = ?,
                reason = null
            where id = ? and type = 0 and state = 'FAILED'""";

    private static final String SKIP = """
            update incidentops_work set state = 'ABANDONED', waiting = false, ready = false, holding = false, due = ?,
                reason = ?
            where id = ? and type = 0 and (state = 'PLANNED' or holding)""";

    /**
     * The answer to a call need not be on the disk before the next call: where the server dies meanwhile, the claim,
     * which is, runs out, and whoever claims the effect then looks before repeating. Commands do not wait behind it.
     */
    private static final String UNFORCED = "select set_config('synchronous_commit', 'off', true)";

    private record Place(IncidentId incident, String lane) {}

    private final Transactions transactions;

    QueueRows(Transactions transactions) {
        this.transactions = transactions;
    }

    boolean settle(Settlement settlement, Instant now) {
        Script script = transactions.script();
        List<String> lanes = Settlements.lanes(settlement);
        int settled;
        if (settlement.claim().work() instanceof Effect effect) {
            if (transactions.dialect() == Dialect.POSTGRES) {
                script.query(row -> {}, UNFORCED);
            }
            Lanes.lock(script, transactions.dialect(), effect.incident());
            settled = Settlements.write(script, settlement, now);
            if (!lanes.isEmpty()) {
                Lanes.advance(script, effect.incident(), lanes);
            }
        } else {
            settled = Settlements.write(script, settlement, now);
        }
        return transactions.run("settle " + settlement.claim().work().id(), script)[settled] == 1;
    }

    Optional<Instant> nextDue(Instant clock) {
        List<Instant> times = new ArrayList<>();
        Script.Reader reader = row -> {
            Instant due = time(row, 1);
            if (due != null) {
                times.add(due);
            }
        };
        Script script = transactions.script();
        script.query(reader, NEXT_READY);
        script.query(reader, transactions.dialect().pick(NEXT_ENDED_H2, NEXT_ENDED_POSTGRES), clock.toEpochMilli());
        transactions.read("look when work is due", script::run);
        return times.stream().min(Comparator.naturalOrder());
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    List<Delivery> deliveries(IncidentId incident) {
        return transactions.read("read the deliveries of " + incident, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DELIVERIES)) {
                statement.setString(1, incident.value());
                return deliveries(statement);
            }
        });
    }

    private static List<Delivery> deliveries(PreparedStatement statement) throws SQLException {
        List<Delivery> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                try {
                    found.add(WorkRows.delivery(row));
                } catch (RuntimeException e) {
                    LOG.error("an effect cannot be read, and is left out", e);
                }
            }
        }
        return found;
    }

    boolean retry(String effect, Instant now) {
        Optional<Place> place = place(effect);
        if (place.isEmpty()) {
            return false;
        }
        Script script = transactions.script();
        Lanes.lock(script, transactions.dialect(), place.get().incident);
        int changed = script.update(RETRY, Columns.millis(now), effect);
        Lanes.recall(script, place.get().incident, place.get().lane);
        Lanes.advance(script, place.get().incident, List.of(place.get().lane));
        return transactions.run("retry " + effect, script)[changed] == 1;
    }

    boolean skip(String effect, String reason, Instant now) {
        Optional<Place> place = place(effect);
        if (place.isEmpty()) {
            return false;
        }
        Script script = transactions.script();
        Lanes.lock(script, transactions.dialect(), place.get().incident);
        int changed = script.update(SKIP, Columns.millis(now), reason, effect);
        Lanes.advance(script, place.get().incident, List.of(place.get().lane));
        return transactions.run("skip " + effect, script)[changed] == 1;
    }

    private Optional<Place> place(String effect) {
        return transactions.read("look up " + effect, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND)) {
                statement.setString(1, effect);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Place(IncidentId.of(row.getString(1)), row.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    QueueStatus status() {
        return transactions.read("read the state of the queue", QueueRows::status);
    }

    private static QueueStatus status(Connection connection) throws SQLException {
        long[] counts = new long[3];
        Instant oldest = null;
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int type = row.getInt(1);
                counts[type] = row.getLong(2);
                Instant due = time(row, 3);
                if (type != WorkType.DEADLINE && due != null && (oldest == null || due.isBefore(oldest))) {
                    oldest = due;
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(HOLDING)) {
            return new QueueStatus(
                    counts[WorkType.EFFECT],
                    counts[WorkType.DEADLINE],
                    counts[WorkType.REQUEST],
                    oldest,
                    deliveries(statement));
        }
    }
}
