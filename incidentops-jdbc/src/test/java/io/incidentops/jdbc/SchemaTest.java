package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.model.IncidentState;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.StorageException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables are created and upgraded once, whoever comes first, and what is in them stays. */
class SchemaTest {
    private static final int NEWEST = Schema.STEPS.get(Schema.STEPS.size() - 1).version();

    @TempDir
    Path folder;

    private DataSource source(Dialect dialect) {
        return dialect == Dialect.H2
                ? TestH2.source(folder.resolve("store"))
                : TestPostgres.source(TestPostgres.emptyDatabase());
    }

    private static JdbcStore open(Dialect dialect, DataSource source) {
        return dialect == Dialect.H2 ? JdbcStore.h2(source) : JdbcStore.postgres(source);
    }

    private static Transactions transactions(Dialect dialect, DataSource source) {
        return new Transactions(Connections.of(source), dialect);
    }

    private static long version(DataSource source) {
        return TestPostgres.count(source, "select max(version) from incidentops_schema");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void every_step_has_its_number_and_its_file(Dialect dialect) {
        for (int i = 0; i < Schema.STEPS.size(); i++) {
            assertThat(Schema.STEPS.get(i).version()).isEqualTo(i + 1);
        }
        assertThat(Schema.print(dialect)).contains("-- version " + NEWEST);
    }

    /** Each version as its release left it, with an incident in it; the release of today goes on with it. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void each_earlier_version_is_upgraded_with_its_data(Dialect dialect) {
        for (int version = 1; version < NEWEST; version++) {
            DataSource source = dialect == Dialect.H2
                    ? TestH2.source(folder.resolve("from" + version))
                    : TestPostgres.source(TestPostgres.emptyDatabase());
            Transactions transactions = transactions(dialect, source);
            Schema.apply(transactions, Schema.STEPS.subList(0, version));
            assertThat(version(source)).isEqualTo(version);
            IncidentStore old = JdbcStore.asRelease(transactions);
            IncidentState state =
                    Edit.declare("a", old.nextNumber()).effect("post", "C1").commit(old);

            IncidentStore upgraded = open(dialect, source);

            assertThat(version(source)).isEqualTo(NEWEST);
            assertThat(upgraded.load(state.id())).contains(state);
            assertThat(upgraded.deliveries(state.id())).hasSize(1);
            Edit.note(state, "the new release writes").commit(upgraded);
            assertThat(old.read(state.id(), 0, 10)).hasSize(2);
            Edit.note(old.load(state.id()).orElseThrow(), "and so does the old one")
                    .commit(old);
            assertThat(upgraded.feed(0, 10)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nodes_that_start_at_once_apply_each_step_once(Dialect dialect) throws Exception {
        DataSource source = source(dialect);
        int nodes = 4;
        CyclicBarrier start = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<JdbcStore>> opening = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                opening.add(threads.submit(() -> {
                    start.await();
                    Transactions transactions = transactions(dialect, source);
                    Schema.apply(transactions);
                    return JdbcStore.asRelease(transactions);
                }));
            }
            for (Future<JdbcStore> each : opening) {
                assertThat(each.get().nextNumber()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(TestPostgres.count(source, "select count(*) from incidentops_schema"))
                .isEqualTo(NEWEST);
        assertThat(TestPostgres.count(source, "select count(*) from incidentops_position"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tables_that_a_release_wrote_which_this_one_cannot_follow_are_refused(Dialect dialect) {
        DataSource source = source(dialect);
        open(dialect, source).close();
        TestPostgres.execute(source, "insert into incidentops_schema (version, usable_from) values (99, 98)");

        assertThatThrownBy(() -> open(dialect, source))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("upgrade incidentops-jdbc");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tables_that_a_newer_release_left_usable_are_used(Dialect dialect) {
        DataSource source = source(dialect);
        open(dialect, source).close();
        TestPostgres.execute(
                source, "insert into incidentops_schema (version, usable_from) values (99, " + NEWEST + ")");

        assertThat(open(dialect, source).nextNumber()).isPositive();
        assertThat(version(source)).isEqualTo(99);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_is_printed_is_all_that_a_store_needs(Dialect dialect) throws SQLException {
        DataSource source = source(dialect);
        try (var connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : Schema.print(dialect).split(";\\s*\\n")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }

        IncidentStore store = open(dialect, source);

        assertThat(Edit.declare("a", store.nextNumber()).commit(store)).isNotNull();
        assertThat(TestPostgres.count(source, "select count(*) from incidentops_schema"))
                .isEqualTo(NEWEST);
    }

    /** What H2 commits on the way, when a process dies in the middle of a step, does not stand in the way of the next. */
    @Test
    void a_step_that_was_cut_off_is_done_again() {
        DataSource source = source(Dialect.H2);
        open(Dialect.H2, source).close();
        TestPostgres.execute(source, "delete from incidentops_schema");
        TestPostgres.execute(source, "drop table incidentops_value");
        TestPostgres.execute(source, "drop index incidentops_work_ready");

        IncidentStore store = open(Dialect.H2, source);

        assertThat(store.put("k", "v", 0)).isTrue();
        assertThat(version(source)).isEqualTo(NEWEST);
    }
}
