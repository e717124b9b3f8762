package io.incidentops.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.event.DeadlinePlanned;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.rules.Evolver;
import io.incidentops.rules.Reactor;
import io.incidentops.store.Changes;
import io.incidentops.store.IncidentStore;
import io.incidentops.work.Claim;
import io.incidentops.work.Deadline;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A backlog of overdue deadlines: planned in the parent, worked off in a child with a small heap. */
final class Overdue {
    private final Set<String> claimed = new HashSet<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong problems = new AtomicLong();
    private Instant last = Instant.MIN;

    private Overdue() {}

    /** Deadlines that were due in the last hour, each of them in another incident than the one before. */
    static int plan(String url, int incidents, int each) {
        try (HikariDataSource source = Databases.connect(url);
                IncidentOps ops = IncidentOps.builder()
                        .store(Databases.Kind.POSTGRESQL.open(source))
                        .build()) {
            Instant first = ops.clock().instant().minus(Duration.ofHours(1));
            for (int i = 0; i < incidents; i++) {
                Incident incident = ops.declare(Declaration.of("Checkout answers 500 in cell " + i));
                List<Instant> due = new ArrayList<>();
                for (int k = 0; k < each; k++) {
                    due.add(first.plusMillis((long) k * incidents + i));
                }
                plan(ops, incident.state(), due);
            }
        }
        return incidents * each;
    }

    /** One commit with many events, as no command makes them. */
    private static void plan(IncidentOps ops, IncidentState before, List<Instant> due) {
        List<RecordedEvent> events = new ArrayList<>();
        IncidentState state = before;
        for (Instant time : due) {
            RecordedEvent event = new RecordedEvent(
                    before.id(),
                    state.version() + 1,
                    before.recordedAt(),
                    before.recordedAt(),
                    Actor.program("benchmark"),
                    Source.API,
                    new DeadlinePlanned("due-" + events.size(), time, null),
                    null);
            events.add(event);
            state = Evolver.apply(state, event);
        }
        Reactor.Consequences consequences = Reactor.react(before, events, state, ResponsePolicy.standard(), List.of());
        ops.store()
                .commit(new Changes(
                        before.id(),
                        before.recordedAt(),
                        before.version(),
                        events,
                        state,
                        List.of(),
                        consequences.deadlines(),
                        consequences.cancelled(),
                        null,
                        null,
                        List.of()));
    }

    static long passed(String url) throws SQLException {
        try (HikariDataSource source = Databases.connect(url);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from incidentops_event where body like '%deadline.passed%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    public static void main(String[] arguments) {
        int all = Integer.parseInt(arguments[1]);
        Overdue overdue = new Overdue();
        try (HikariDataSource source = Databases.connect(arguments[0])) {
            IncidentStore store = Databases.Kind.POSTGRESQL.open(source);
            try (IncidentOps ops =
                    IncidentOps.builder().store(overdue.watching(store)).start()) {
                while (overdue.count.get() < all) {
                    LockSupport.parkNanos(50_000_000);
                }
            }
        }
        System.exit(overdue.problems.get() == 0 ? 0 : 1);
    }

    private IncidentStore watching(IncidentStore store) {
        return (IncidentStore) Proxy.newProxyInstance(
                Overdue.class.getClassLoader(), new Class<?>[] {IncidentStore.class}, (proxy, method, values) -> {
                    try {
                        Object result = method.invoke(store, values);
                        if (result instanceof List<?> claims && method.getName().equals("claim")) {
                            claims.forEach(claim -> claimed((Claim) claim));
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Called by the one thread that claims. */
    private void claimed(Claim claim) {
        if (!(claim.work() instanceof Deadline deadline) || !deadline.name().startsWith("due-")) {
            return;
        }
        if (!claimed.add(deadline.id())) {
            problems.incrementAndGet();
            System.out.println(deadline.id() + " was claimed twice");
        } else if (deadline.due().isBefore(last)) {
            problems.incrementAndGet();
            System.out.println(deadline.id() + " was claimed after a later one");
        } else {
            last = deadline.due();
        }
        count.incrementAndGet();
    }
}
