package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.event.Basis;
import io.incidentops.event.RoleAssigned;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.Search;
import io.incidentops.testkit.FakePager;
import io.incidentops.testkit.Fixtures;
import io.incidentops.testkit.ManualClock;
import io.incidentops.work.Claim;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Settlement;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements and round trips things cost. */
class StatementsTest {
    private static final int STATEMENTS = 8;
    private static final int ROUND_TRIPS = 3;
    private static final Actor BEN = Actor.person("ben", "Ben");

    @TempDir
    Path folder;

    private HikariDataSource pool;
    private CountingSource counting;

    private IncidentStore open(Dialect dialect) {
        DataSource source = dialect == Dialect.H2 ? TestH2.source(folder.resolve("store")) : pool();
        counting = new CountingSource(source);
        return dialect == Dialect.H2 ? JdbcStore.h2(counting.source()) : JdbcStore.postgres(counting.source());
    }

    private DataSource pool() {
        pool = TestPostgres.pool(TestPostgres.database(), 2);
        return pool;
    }

    @AfterEach
    void close_the_pool() {
        if (pool != null) {
            pool.close();
        }
    }

    private void assertCheap(String what, Dialect dialect) {
        assertThat(counting.statements.size())
                .as("%s: %s", what, counting.told())
                .isBetween(1, STATEMENTS);
        if (dialect == Dialect.POSTGRES) {
            assertThat(counting.trips.size())
                    .as("%s: %s", what, counting.told())
                    .isBetween(1, ROUND_TRIPS);
        }
    }

    private record Step(String name, Runnable command) {}

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_command_is_at_most_eight_statements_in_at_most_three_round_trips(Dialect dialect) {
        ManualClock clock = ManualClock.at(Fixtures.START);
        try (IncidentOps ops = IncidentOps.builder()
                .store(open(dialect))
                .pager(new FakePager())
                .clock(clock)
                .build()) {
            Incident incident =
                    ops.declare(Declaration.of("Checkout answers 500").severity(Severity.SEV1));
            Incident asBen = incident.as(BEN);
            List<Step> steps = Stream.of(
                            new Step("note", () -> incident.note("looking")),
                            new Step(
                                    "note with a key",
                                    () -> incident.withKey("k1").note("looking")),
                            new Step("command", () -> asBen.withKey("k2").takeCommand()),
                            new Step("severity", () -> asBen.severity(Severity.SEV2)),
                            new Step("update", () -> asBen.withKey("k3").update("A third of payments fail")),
                            new Step("mitigate", () -> asBen.mitigate("better")),
                            new Step("resolve", () -> asBen.withKey("k4").resolve("rolled back")))
                    .toList();
            for (Step step : steps) {
                counting.reset();
                step.command.run();
                assertCheap(step.name, dialect);
                ops.runDue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void the_largest_command_is_no_dearer(Dialect dialect) {
        try (IncidentStore store = open(dialect)) {
            IncidentState state = Edit.declare("a", store.nextNumber())
                    .replacing("topic")
                    .effect("post", "C1")
                    .deadline("ring", Fixtures.START)
                    .commit(store);

            counting.reset();
            IncidentState loaded = store.load(state.id()).orElseThrow();
            Edit.note(loaded, "one")
                    .event(new RoleAssigned(Role.SCRIBE, BEN, Basis.TAKEN, null, null))
                    .key("k")
                    .replacing("topic")
                    .replacing("status")
                    .effect("post", "C1")
                    .deadline("wake", Fixtures.START)
                    .deadline("sleep", Fixtures.START)
                    .cancel("ring")
                    .commit(store);

            assertCheap("a command with everything", dialect);
        }
    }

    @Test
    void claiming_and_settling_are_one_round_trip_each() {
        try (IncidentStore store = open(Dialect.POSTGRES)) {
            Edit.declare("a", store.nextNumber()).effect("post", "C1").commit(store);
            InstantSource clock = store.clock().orElseThrow();

            counting.reset();
            List<Claim> claims = store.claim("node", clock.instant(), Duration.ofSeconds(30), 10);
            assertThat(counting.trips).as(counting.told()).hasSize(1);

            counting.reset();
            store.settle(new Settlement.Finished(claims.get(0), DeliveryState.ACCEPTED, null, null));
            assertThat(counting.trips).as(counting.told()).hasSize(1);
        }
    }

    @Test
    void looking_at_the_clock_costs_nothing() {
        try (IncidentStore store = open(Dialect.POSTGRES)) {
            InstantSource clock = store.clock().orElseThrow();
            assertThat(clock.instant()).isNotNull();

            counting.reset();
            for (int i = 0; i < 1_000; i++) {
                assertThat(clock.instant()).isNotNull();
            }

            assertThat(counting.trips.size()).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void listing_reads_no_history(Dialect dialect) {
        try (IncidentStore store = open(dialect)) {
            Edit.declare("a", store.nextNumber()).commit(store);

            counting.reset();
            store.search(Search.OPEN);

            assertThat(counting.statements).hasSize(1).noneMatch(sql -> sql.contains("incidentops_event"));
        }
    }
}
