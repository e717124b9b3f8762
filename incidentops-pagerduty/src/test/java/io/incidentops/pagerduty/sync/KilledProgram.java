package io.incidentops.pagerduty.sync;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.PagerDuty;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.DelegatingStore;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A program that runs one incident from an H2 file, and goes on with it when it is started again. */
final class KilledProgram {
    static final String DONE = "DONE";
    private static final Duration LEASE = Duration.ofMillis(500);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private KilledProgram() {}

    public static void main(String[] args) {
        PagerDuty pagerDuty = PagerDuty.builder()
                .base(URI.create(args[1]))
                .apiToken(args[2])
                .from("incidents@example.org")
                .service("checkout", Route.integration(args[3]))
                .role(Role.COMMANDER, Route.policy(args[4]))
                .pagingService(args[5])
                .notesAfter(Duration.ofMillis(50))
                .build();
        try (IncidentOps ops = IncidentOps.builder()
                .store(new ShortLeases(JdbcStore.h2(Path.of(args[0]))))
                .pager(pagerDuty.pager())
                .addExtension(pagerDuty)
                .start()) {
            Incident incident = ops.as(Actor.person("ana", "Ana"))
                    .withKey("declared")
                    .declare(Declaration.of("Checkout answers 500")
                            .service("checkout")
                            .severity(Severity.SEV1));
            quiet(incident, kind -> !kind.startsWith("pagerduty."));
            incident.withKey("command").takeCommand();
            quiet(incident, kind -> !kind.startsWith("pagerduty."));
            incident.withKey("note").note("The pool is exhausted");
            incident.withKey("severity").severity(Severity.SEV2);
            incident.withKey("resolve").resolve("Restarted the pool");
            quiet(incident, kind -> true);
            System.out.println(DONE);
        }
    }

    /** Waits until all effects of such kinds are settled. */
    private static void quiet(Incident incident, Predicate<String> kinds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (incident.deliveries().stream()
                .filter(delivery -> kinds.test(delivery.effect().kind()))
                .map(Delivery::state)
                .anyMatch(state -> !state.settled())) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("still waiting: " + incident.deliveries());
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** What a dead process held is soon free. */
    private static final class ShortLeases extends DelegatingStore {
        ShortLeases(IncidentStore store) {
            super(store);
        }

        @Override
        public List<Claim> claim(String owner, Instant now, Duration lease, int limit) {
            return store.claim(owner, now, LEASE, limit);
        }
    }
}
