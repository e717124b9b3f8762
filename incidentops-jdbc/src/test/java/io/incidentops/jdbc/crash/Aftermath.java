package io.incidentops.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.IncidentOps;
import io.incidentops.event.RoleAssigned;
import io.incidentops.model.Role;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.QueueStatus;
import io.incidentops.testkit.DelegatingStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What comes after the kills: a node that nobody kills works off what is left, and the audit looks at everything. */
final class Aftermath {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(10);

    private Aftermath() {}

    /**
     * What was found.
     *
     * @param problems what was lost or came twice
     * @param acknowledged how many commands had been acknowledged
     * @param hands how often somebody got command
     */
    record Findings(List<String> problems, long acknowledged, long hands) {}

    static Findings of(Database database, Path file, Duration lease) {
        try (HikariDataSource source = database.connect();
                Ledger ledger = Ledger.open(file, "aftermath");
                IncidentStore store = database.open(source)) {
            drain(store, ledger, lease);
            List<Entry> entries = Ledger.read(file);
            long acknowledged = entries.stream()
                    .filter(entry -> entry.kind() == Entry.Kind.ACKNOWLEDGED)
                    .count();
            return new Findings(RecordAudit.problems(store, entries), acknowledged, hands(store));
        }
    }

    private static long hands(IncidentStore store) {
        return store.feed(0, Integer.MAX_VALUE).stream()
                .filter(next -> next.event().event() instanceof RoleAssigned assigned
                        && assigned.role().equals(Role.COMMANDER))
                .count();
    }

    /** Works until nothing is due, nor will be soon, and the leases of the dead are over. */
    private static void drain(IncidentStore store, Ledger ledger, Duration lease) {
        InstantSource clock = store.clock().orElse(InstantSource.system());
        IncidentOps ops = Node.builder(new Unclosed(store), new Leases(lease), ledger, Tripwire.none())
                .build();
        try (ops) {
            long begin = System.nanoTime();
            do {
                ops.runDue();
                LockSupport.parkNanos(20_000_000);
            } while (System.nanoTime() - begin < lease.toNanos()
                    || (!idle(store, clock.instant()) && System.nanoTime() - begin < PATIENCE.toNanos()));
            ops.runDue();
        }
    }

    private static boolean idle(IncidentStore store, Instant now) {
        QueueStatus status = store.status();
        return status.effects() + status.inbox() == 0
                && store.nextDue().map(due -> due.isAfter(now.plus(SOON))).orElse(true);
    }

    /** The library closes its store, but the audit still reads it. */
    private static final class Unclosed extends DelegatingStore {
        Unclosed(IncidentStore store) {
            super(store);
        }

        @Override
        public void close() {
            // Later.
        }
    }
}
