package io.incidentops.jdbc;

import io.incidentops.store.StorageException;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Inbound requests, which are remembered for 48 hours after they came, and longer while they wait. Thread-safe. */
final class InboxRows {
    private static final long REMEMBERED = Duration.ofDays(2).toMillis();

    /** What is too old is looked for so often, by the requests' own times. */
    private static final long PURGED_EVERY = Duration.ofMinutes(5).toMillis();

    private static final String VALUES = """
            values (?, 2, 0, ?, '', 1, ?, 'PLANNED', true, true, false, 0, false, '', ?, ?)""";

    private static final String COLUMNS = """
            (id, type, version, kind, target, urgent, due, state, waiting, ready, holding, attempts, unclear, body,
                payload, received_at)
            """;

    private static final String POSTGRES =
            "insert into incidentops_work " + COLUMNS + VALUES + " on conflict do nothing";

    private static final String H2 = "insert into incidentops_work " + COLUMNS + """
            select * from (values (cast(? as varchar), 2, 0, cast(? as varchar), '', 1, cast(? as bigint), 'PLANNED',
                true, true, false, 0, false, '', cast(? as varbinary), cast(? as bigint))) n(id, a, b, c, d, e, f, g, h,
                i, j, k, l, m, o, p)
            where not exists (select 1 from incidentops_work w where w.id = n.id)""";

    private static final String PURGE =
            "delete from incidentops_work where type = 2 and received_at < ? and not waiting";

    /** A request whose text was redacted keeps its key, so that it is recognised when it comes again. */
    private static final String BLANK = "update incidentops_work set payload = null where id = ?";

    private final Transactions transactions;
    private final AtomicLong purged = new AtomicLong(Long.MIN_VALUE);

    InboxRows(Transactions transactions) {
        this.transactions = transactions;
    }

    boolean receive(InboxRequest request) {
        long at = Columns.millis(request.receivedAt());
        purge(at);
        Script script = transactions.script();
        script.update(
                transactions.dialect().pick(H2, POSTGRES),
                WorkRows.INBOX + request.key(),
                request.channel(),
                at,
                request.body(),
                at);
        try {
            return transactions.run("keep the inbound request " + request.key(), script)[0] == 1;
        } catch (StorageException e) {
            if (Failures.duplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private void purge(long now) {
        long last = purged.get();
        if ((last == Long.MIN_VALUE || now - last >= PURGED_EVERY) && purged.compareAndSet(last, now)) {
            Script script = transactions.script();
            script.update(PURGE, now - REMEMBERED);
            transactions.run("forget old inbound requests", script);
        }
    }

    static void blank(Script script, String key) {
        script.update(BLANK, WorkRows.INBOX + key);
    }
}
