package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.model.IncidentState;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.Search;
import io.incidentops.store.StorageException;
import io.incidentops.testkit.Fixtures;
import io.incidentops.work.Claim;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that is down, slow, full or busy with others costs the command at hand, and nothing more. */
class TroubleTest {
    private final String database = TestPostgres.database();
    private final DataSource direct = TestPostgres.source(database);
    private final TestProxy proxy = new TestProxy(TestPostgres.port());
    private HikariDataSource pool;
    private IncidentStore store;

    @BeforeEach
    void open() {
        pool = TestPostgres.pool(database, proxy);
        store = JdbcStore.postgres(pool);
    }

    @AfterEach
    void close() {
        pool.close();
        proxy.close();
    }

    private static StorageException failure(Runnable command) {
        try {
            command.run();
        } catch (StorageException e) {
            return e;
        }
        throw new AssertionError("the command must fail");
    }

    /** The pool takes a moment to find out that the database is there again. */
    private static <T> T firstSuccess(Supplier<T> command) {
        for (int i = 0; i < 50; i++) {
            try {
                return command.get();
            } catch (StorageException e) {
                assertThat(e.mayBeRecorded()).isFalse();
            }
        }
        throw new AssertionError("the store must recover by itself");
    }

    private long events() {
        return TestPostgres.count(direct, "select count(*) from incidentops_event");
    }

    @Test
    void a_database_that_is_down_fails_each_call_and_recovers_by_itself() {
        IncidentState state = Edit.declare("a", store.nextNumber()).commit(store);
        Instant before = store.clock().orElseThrow().instant();

        proxy.cut();
        StorageException write = failure(() -> Edit.note(state, "lost").commit(store));
        StorageException read = failure(() -> store.load(state.id()));
        StorageException claim = failure(() -> store.claim("n", Fixtures.START, Duration.ofSeconds(1), 1));
        assertThat(store.clock().orElseThrow().instant()).isAfter(before);

        assertThat(write)
                .hasMessageContaining("record 1 events of incident a")
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("nothing was recorded");
        assertThat(write.mayBeRecorded()).isFalse();
        assertThat(failure(store::nextNumber).mayBeRecorded()).isFalse();
        assertThat(failure(() -> store.put("k", "v", 0)).mayBeRecorded()).isFalse();
        assertThat(read).hasMessageContaining("load incident a");
        assertThat(claim).hasMessageContaining("cannot be reached");
        proxy.restore();
        assertThat(firstSuccess(() -> Edit.note(state, "kept").commit(store)).version())
                .isEqualTo(2);
        assertThat(store.read(state.id(), 0, 10)).hasSize(2);
    }

    @Test
    void an_answer_that_is_lost_at_the_commit_leaves_open_whether_it_was_recorded() {
        IncidentState state = Edit.declare("a", store.nextNumber()).commit(store);

        proxy.cutAfterTheOneThatFollows("insert into incidentops_event");
        StorageException lost =
                failure(() -> Edit.note(state, "perhaps").effect("post", "C1").commit(store));
        proxy.restore();

        assertThat(lost.mayBeRecorded()).isTrue();
        assertThat(lost).hasMessageContaining("it may have been recorded");
        long version = firstSuccess(() -> store.load(state.id())).orElseThrow().version();
        assertThat(events()).isEqualTo(version);
        assertThat(store.deliveries(state.id())).hasSize((int) version - 1);
    }

    @Test
    void a_settlement_whose_answer_is_lost_is_settled_or_not_but_never_half() {
        IncidentState state = Edit.declare("a", store.nextNumber())
                .effect("post", "C1")
                .effect("post", "C2")
                .commit(store);
        Claim claim = store.claim("n", later(), Duration.ofSeconds(60), 10).get(0);

        proxy.cutAfter("no key update");
        StorageException lost =
                failure(() -> store.settle(new Settlement.Finished(claim, DeliveryState.ACCEPTED, null, null)));
        proxy.restore();

        assertThat(lost.mayBeRecorded()).isTrue();
        boolean settled =
                firstSuccess(() -> store.deliveries(state.id())).get(0).state() == DeliveryState.ACCEPTED;
        assertThat(store.claim("n", later(), Duration.ofSeconds(60), 10)).hasSize(settled ? 1 : 0);
    }

    private static Instant later() {
        return Fixtures.START.plus(Duration.ofDays(365 * 100));
    }

    @Test
    void a_disk_that_is_full_is_told_and_leaves_nothing_half_written() {
        IncidentState state = Edit.declare("a", store.nextNumber()).commit(store);
        TestPostgres.execute(direct, """
                create function full_disk() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = '53100'; end $$;
                create trigger full_disk before insert on incidentops_event execute function full_disk()""");

        StorageException full =
                failure(() -> Edit.note(state, "x").effect("post", "C1").commit(store));

        assertThat(full.mayBeRecorded()).isFalse();
        assertThat(full).hasMessageContaining("disk is full").hasMessageContaining("53100");
        assertThat(store.deliveries(state.id())).isEmpty();
        assertThat(store.load(state.id())).contains(state);
        TestPostgres.execute(direct, "drop trigger full_disk on incidentops_event");
        Edit.note(state, "x").commit(store);
        assertThat(TestPostgres.count(direct, "select last from incidentops_position"))
                .isEqualTo(2);
    }

    @Test
    void a_refusal_at_the_commit_itself_is_known_to_have_recorded_nothing() {
        IncidentState state = Edit.declare("a", store.nextNumber()).commit(store);
        TestPostgres.execute(direct, """
                create function full_disk() returns trigger language plpgsql as $$
                begin raise exception 'no space' using errcode = '53100'; end $$;
                create constraint trigger full_disk after insert on incidentops_event deferrable initially deferred
                for each row execute function full_disk()""");

        StorageException full = failure(() -> Edit.note(state, "x").commit(store));

        assertThat(full.mayBeRecorded()).isFalse();
        assertThat(store.load(state.id())).contains(state);
    }

    @Test
    void a_statement_timeout_is_told_and_recovered_from() throws SQLException {
        IncidentState state = Edit.declare("a", store.nextNumber()).commit(store);
        TestPostgres.execute(direct, "alter database " + database + " set statement_timeout = '300ms'");
        pool.getHikariPoolMXBean().softEvictConnections();
        try (Connection other = direct.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select * from incidentops_position for update");

            StorageException slow = failure(() -> Edit.note(state, "x").commit(store));

            assertThat(slow.mayBeRecorded()).isFalse();
            assertThat(slow).hasMessageContaining("took too long");
            other.rollback();
        }
        Edit.note(state, "x").commit(store);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void a_long_transaction_of_somebody_else_does_not_hold_anything_up() throws SQLException {
        try (Connection other = direct.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("select count(*) from incidentops_event");

            IncidentState state = Edit.declare("a", store.nextNumber()).commit(store);
            for (int i = 0; i < 500; i++) {
                state = Edit.note(state, "note " + i).effect("post", "C1").commit(store);
                for (Claim claim : store.claim("n", later(), Duration.ofSeconds(60), 10)) {
                    store.settle(new Settlement.Finished(claim, DeliveryState.ACCEPTED, null, null));
                }
            }

            assertThat(store.feed(0, 1_000)).hasSize(501);
            assertThat(store.status().effects()).isZero();
        }
    }

    /** What a pool in transaction mode does: each transaction has another session, which knows nothing of the last. */
    @Test
    void nothing_is_left_in_the_session() {
        HikariDataSource inner = TestPostgres.pool(database, 3);
        try (inner) {
            IncidentStore pooled = JdbcStore.postgres(new ForgetfulSource(inner).source());
            IncidentState state = Edit.declare("b", pooled.nextNumber())
                    .effect("post", "C1")
                    .deadline("ring", Fixtures.START)
                    .commit(pooled);
            pooled.receive(new InboxRequest("r", "chat", new byte[] {1}, Fixtures.START));
            List<Claim> claims = pooled.claim("n", later(), Duration.ofSeconds(60), 10);
            claims.forEach(claim -> pooled.settle(new Settlement.Finished(claim, DeliveryState.ACCEPTED, null, null)));
            Edit.note(state, "x").commit(pooled);

            assertThat(claims).hasSize(3);
            assertThat(pooled.status().effects()).isZero();
            assertThat(pooled.search(Search.OPEN).incidents()).hasSize(1);
            assertThat(TestPostgres.count(direct, "select count(*) from pg_locks where locktype = 'advisory'"))
                    .isZero();
        }
    }

    @Test
    void round_trips_on_the_wire_are_as_few_as_counted() {
        IncidentState state = Edit.declare("a", store.nextNumber()).commit(store);
        for (int i = 0; i < 10; i++) {
            state = Edit.note(store.load(state.id()).orElseThrow(), "warm").commit(store);
        }

        int before = proxy.flights();
        IncidentState loaded = store.load(state.id()).orElseThrow();
        Edit.note(loaded, "x")
                .key("k")
                .replacing("topic")
                .effect("post", "C1")
                .deadline("d", Fixtures.START)
                .commit(store);

        assertThat(proxy.flights() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void tables_that_are_gone_are_told_of() {
        TestPostgres.execute(direct, "drop table incidentops_value");

        assertThatThrownBy(() -> store.get("k"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Schema.print");
    }
}
