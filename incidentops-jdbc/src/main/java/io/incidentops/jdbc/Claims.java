package io.incidentops.jdbc;

import io.incidentops.model.IncidentId;
import io.incidentops.work.Claim;
import io.incidentops.work.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out work under leases. PostgreSQL does it in one statement that passes over the rows of others; an embedded H2
 * selects, and then takes each row by compare-and-set, since its plan for locking reads is slow. Thread-safe.
 */
final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    /** So many leases end at once at most; what is left over ends with the next claim. */
    private static final int MOST_EXPIRED = 1_000;

    private static final String EXPIRE =
            "update incidentops_work set ready = true, unclear = unclear or type = 0 where id in (";

    private static final String EXPIRE_POSTGRES = EXPIRE + """
            select id from incidentops_work where state = 'SENT' and not ready and lease_until <= ?
            order by lease_until limit ? for update skip locked)""";

    /** Left to itself, H2 would go through all that is not ready, or that has no lease. */
    private static final String EXPIRED_H2 = """
            select id from incidentops_work use index (incidentops_work_leased)
            where lease_until between 0 and ? and state = 'SENT' and not ready order by lease_until limit ?""";

    private static final String EXPIRE_H2 = EXPIRE + EXPIRED_H2 + ")";

    private static final String COLUMNS = """
            w.id, w.seq, w.type, w.incident, w.lane, w.kind, w.urgent, w.due, w.attempts, w.unclear, w.body, w.payload,
            w.received_at""";

    private static final String CLAIM_POSTGRES = """
            with due as materialized (select id from incidentops_work where ready and due <= ?
                order by due, urgent, seq limit ? for update skip locked)
            update incidentops_work w set state = 'SENT', ready = false, attempts = attempts + 1, owner = ?,
                lease_until = ?
            from due where w.id = due.id
            returning
            """ + COLUMNS;

    private static final String SELECT_H2 = "select " + COLUMNS
            + " from incidentops_work w where ready = true and due <= ? order by ready, due, urgent, seq limit ?";

    private static final String TAKE_H2 = """
            update incidentops_work set state = 'SENT', ready = false, attempts = attempts + 1, owner = ?,
                lease_until = ?
            where id = ? and ready and attempts = ?""";

    private static final String GIVE_UP = """
            update incidentops_work set state = 'FAILED', waiting = false, ready = false, reason = ?, owner = null,
                lease_until = null
            where id = ? and owner = ? and state = 'SENT'""";

    private record Row(long seq, int urgent, long due, Claim claim) {
        static final Comparator<Row> ORDER =
                Comparator.comparingLong(Row::due).thenComparingInt(Row::urgent).thenComparingLong(Row::seq);
    }

    private record Unreadable(
            String id, @Nullable String incident, @Nullable String lane, String reason) {}

    /** What one call claimed. */
    private static final class Batch {
        final String owner;
        final long until;
        final List<Row> rows = new ArrayList<>();
        final List<Unreadable> unreadable = new ArrayList<>();

        Batch(String owner, long until) {
            this.owner = owner;
            this.until = until;
        }

        /** Takes a row as it is once claimed. */
        void add(ResultSet row, int attempt) throws SQLException {
            String id = row.getString("id");
            Work work;
            try {
                work = WorkRows.work(row);
            } catch (RuntimeException e) {
                LOG.error("the work {} cannot be read: it is given up, and the rest goes on", id, e);
                unreadable.add(new Unreadable(
                        id, row.getString("incident"), row.getString("lane"), "cannot be read: " + e.getMessage()));
                return;
            }
            Claim claim = new Claim(work, owner, Instant.ofEpochMilli(until), attempt, row.getBoolean("unclear"));
            rows.add(new Row(row.getLong("seq"), row.getInt("urgent"), row.getLong("due"), claim));
        }

        List<Claim> claims() {
            return rows.stream().sorted(Row.ORDER).map(Row::claim).toList();
        }
    }

    private final Transactions transactions;
    private final @Nullable DatabaseClock sampled;

    Claims(Transactions transactions, @Nullable DatabaseClock sampled) {
        this.transactions = transactions;
        this.sampled = sampled;
    }

    List<Claim> claim(String owner, long due, Instant clock, Duration lease, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        Batch batch = new Batch(owner, Columns.millis(clock.plus(lease)));
        if (transactions.dialect() == Dialect.POSTGRES) {
            claimTogether(batch, due, clock, limit);
        } else {
            claimSingly(batch, due, clock, limit);
        }
        giveUp(batch);
        return batch.claims();
    }

    private void claimTogether(Batch batch, long due, Instant clock, int limit) {
        long now = clock.toEpochMilli();
        Script script = transactions.script();
        script.update(EXPIRE_POSTGRES, now, MOST_EXPIRED);
        script.query(
                row -> batch.add(row, row.getInt("attempts")), CLAIM_POSTGRES, due, limit, batch.owner, batch.until);
        if (sampled != null) {
            script.query(sampled::sampled, DatabaseClock.NOW);
        }
        transactions.run("claim work", script);
    }

    private void claimSingly(Batch batch, long due, Instant clock, int limit) {
        long now = clock.toEpochMilli();
        boolean expired = transactions.read("look for ended leases", connection -> any(connection, now));
        if (expired) {
            Script script = transactions.script();
            script.update(EXPIRE_H2, now, MOST_EXPIRED);
            transactions.run("end leases", script);
        }
        int candidates;
        do {
            batch.rows.clear();
            candidates = transactions
                    .transaction("claim work", connection -> take(connection, batch, due, limit))
                    .orElse(0);
        } while (candidates > 0 && batch.rows.isEmpty() && batch.unreadable.isEmpty());
    }

    private static boolean any(Connection connection, long now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXPIRED_H2)) {
            Parameters.set(statement, 1, now, 1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Answers how many candidates there were, nothing where there was none. */
    private static Optional<Integer> take(Connection connection, Batch batch, long due, int limit) throws SQLException {
        int candidates = 0;
        try (PreparedStatement select = connection.prepareStatement(SELECT_H2);
                PreparedStatement take = connection.prepareStatement(TAKE_H2)) {
            Parameters.set(select, 1, due, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    candidates++;
                    int attempts = row.getInt("attempts");
                    Parameters.set(take, 1, batch.owner, batch.until, row.getString("id"), attempts);
                    if (take.executeUpdate() == 1) {
                        batch.add(row, attempts + 1);
                    }
                }
            }
        }
        return candidates == 0 ? Optional.empty() : Optional.of(candidates);
    }

    private void giveUp(Batch batch) {
        for (Unreadable each : batch.unreadable) {
            Script script = transactions.script();
            if (each.incident == null || each.lane == null) {
                script.update(GIVE_UP, each.reason, each.id, batch.owner);
            } else {
                IncidentId incident = IncidentId.of(each.incident);
                Lanes.lock(script, transactions.dialect(), incident);
                script.update(GIVE_UP, each.reason, each.id, batch.owner);
                Lanes.advance(script, incident, List.of(each.lane));
            }
            transactions.run("give up " + each.id, script);
        }
    }
}
