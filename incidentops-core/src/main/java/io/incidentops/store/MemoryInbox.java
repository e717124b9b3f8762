package io.incidentops.store;

import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Inbound requests in memory. Guarded by the store's lock. */
final class MemoryInbox {
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final MemoryAgenda agenda;
    private final Map<String, MemoryRow> rows = new HashMap<>();
    private final PriorityQueue<MemoryRow> worked = new PriorityQueue<>(MemoryRow::byDue);

    MemoryInbox(MemoryAgenda agenda) {
        this.agenda = agenda;
    }

    @Nullable MemoryRow find(String key) {
        return rows.get(key);
    }

    long waiting() {
        return (long) rows.size() - worked.size();
    }

    boolean receive(InboxRequest request, long sequence) {
        forget(request.receivedAt().minus(REMEMBERED));
        if (rows.containsKey(request.key())) {
            return false;
        }
        MemoryRow row = new MemoryRow(request.id(), sequence, null, request, request.receivedAt());
        rows.put(request.key(), row);
        agenda.add(row);
        return true;
    }

    /** Ends a request. Its key is remembered, so that it is recognised when it comes again; its body is not. */
    void finish(MemoryRow row) {
        agenda.remove(row);
        row.claim = null;
        InboxRequest request = (InboxRequest) row.work;
        blank(request.key());
        row.due = request.receivedAt();
        worked.add(row);
    }

    void blank(String key) {
        MemoryRow row = rows.get(key);
        if (row != null && row.work instanceof InboxRequest request) {
            row.work = new InboxRequest(key, request.channel(), new byte[0], request.receivedAt());
        }
    }

    private void forget(Instant before) {
        while (!worked.isEmpty() && worked.peek().due.isBefore(before)) {
            rows.remove(((InboxRequest) worked.remove().work).key());
        }
    }
}
