package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.store.IncidentStore;
import io.incidentops.store.Search;
import io.incidentops.testkit.Fixtures;
import io.incidentops.work.Claim;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What does not depend on how much there is. {@code -Dincidentops.scale.events=100} gives each of the 10,000 incidents as
 * many events, {@code -Dincidentops.scale.deadlines=100000} works off the whole backlog.
 */
@Tag("slow")
class ScaleTest {
    private static final int EVENTS = Integer.getInteger("incidentops.scale.events", 10);
    private static final int DEADLINES = Integer.getInteger("incidentops.scale.deadlines", 2_000);
    private static final int BACKLOG = 100_000;
    private static final Instant LATER = Fixtures.START.plus(Duration.ofDays(1_000));

    @TempDir
    Path folder;

    private DataSource source(Dialect dialect, String name) {
        return dialect == Dialect.H2
                ? TestH2.source(folder.resolve(name))
                : TestPostgres.source(TestPostgres.database());
    }

    private static IncidentStore open(Dialect dialect, DataSource source) {
        return dialect == Dialect.H2 ? JdbcStore.h2(source) : JdbcStore.postgres(source);
    }

    private static String series(Dialect dialect, int count) {
        return dialect == Dialect.H2
                ? "(select x as n from system_range(1, " + count + ")) g"
                : "generate_series(1, " + count + ") as g(n)";
    }

    /** So many incidents of which 20 are open, each with events. */
    private static void fill(Dialect dialect, DataSource source, int incidents, int events) {
        try (IncidentStore store = open(dialect, source)) {
            Edit.declare("template", store.nextNumber()).commit(store);
        }
        TestPostgres.execute(
                source,
                "insert into incidentops_incident select 'i' || g.n, g.n + 1000, version, phase, g.n % "
                        + incidents / 20
                        + " = 0, severity, services, restricted, shared, alarm_key, declared_at, title, overview, state"
                        + " from incidentops_incident, " + series(dialect, incidents) + " where incident = 'template'");
        TestPostgres.execute(
                source,
                "insert into incidentops_event select 'i' || (g.n % " + incidents + "), g.n, g.n + 10, 0, body from"
                        + " incidentops_event, " + series(dialect, incidents * events)
                        + " where incident = 'template'");
        TestPostgres.execute(source, "delete from incidentops_incident where incident = 'template'");
        if (dialect == Dialect.POSTGRES) {
            TestPostgres.execute(source, "analyze");
        }
    }

    /** The best of several times, in microseconds, so that other work on the machine does not count. */
    private static long openAndList(Dialect dialect, DataSource source) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            long began = System.nanoTime();
            try (IncidentStore store = open(dialect, source)) {
                assertThat(store.search(Search.OPEN).incidents()).hasSize(20);
            }
            best = Math.min(best, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @Timeout(600)
    void opening_and_listing_costs_the_same_however_much_is_closed(Dialect dialect) {
        DataSource small = source(dialect, "small");
        DataSource large = source(dialect, "large");
        fill(dialect, small, 100, EVENTS);
        fill(dialect, large, 10_000, EVENTS);

        long few = openAndList(dialect, small);
        long many = openAndList(dialect, large);

        assertThat(many).as("%s: %d us against %d us", dialect, many, few).isLessThan(2 * few);
    }

    private static void backlog(Dialect dialect, DataSource source) {
        try (IncidentStore store = open(dialect, source)) {
            Edit.declare("a", store.nextNumber())
                    .deadline("ring", Fixtures.START)
                    .commit(store);
        }
        TestPostgres.execute(
                source,
                "insert into incidentops_work (id, type, incident, version, kind, target, urgent, due, state, waiting,"
                        + " ready, holding, attempts, unclear, body) select 'd' || g.n, 1, 'b' || g.n, 1, '', 'ring', 1,"
                        + " w.due + (g.n * 7919) % 1000003, 'PLANNED', true, true, false, 0, false, w.body from"
                        + " incidentops_work w, " + series(dialect, BACKLOG));
        if (dialect == Dialect.POSTGRES) {
            TestPostgres.execute(source, "analyze");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @Timeout(600)
    void a_backlog_is_handed_out_in_the_order_in_which_it_was_due(Dialect dialect) {
        DataSource source = source(dialect, "backlog");
        backlog(dialect, source);
        try (IncidentStore store = open(dialect, source)) {
            handedOutInOrder(store, source);
        }
    }

    private static void handedOutInOrder(IncidentStore store, DataSource source) {
        long last = 0;
        for (int done = 0; done < DEADLINES; ) {
            List<Claim> claims = store.claim("node", LATER, Duration.ofMinutes(10), 64);
            assertThat(claims).isNotEmpty();
            done += claims.size();
            long[] range = new long[2];
            range[0] = TestPostgres.count(
                    source, "select min(due) from incidentops_work where state = 'SENT' and owner = 'node'");
            range[1] = TestPostgres.count(
                    source, "select max(due) from incidentops_work where state = 'SENT' and owner = 'node'");
            assertThat(range[0]).isGreaterThanOrEqualTo(last);
            last = range[1];
            TestPostgres.execute(
                    source,
                    "update incidentops_work set state = 'ACCEPTED', waiting = false, owner = null, lease_until = null"
                            + " where state = 'SENT'");
        }
    }

    @Test
    void on_postgres_the_claim_follows_its_index() {
        DataSource source = source(Dialect.POSTGRES, "plan");
        backlog(Dialect.POSTGRES, source);

        String plan = TestPostgres.text(
                source,
                "explain select id from incidentops_work where ready and due <= 9999999999999"
                        + " order by due, urgent, seq limit 64 for update skip locked");

        assertThat(plan).contains("incidentops_work_ready").doesNotContain("Sort");
    }

    @Test
    void on_h2_the_claim_follows_its_index() {
        DataSource source = source(Dialect.H2, "plan");
        backlog(Dialect.H2, source);

        String plan = TestPostgres.text(
                source,
                "explain select id from incidentops_work w where ready = true and due <= 9999999999999"
                        + " order by ready, due, urgent, seq limit 64");

        assertThat(plan).contains("INCIDENTOPS_WORK_READY").contains("index sorted");
    }
}
