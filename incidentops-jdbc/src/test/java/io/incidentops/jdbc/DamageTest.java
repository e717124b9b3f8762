package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Text;
import io.incidentops.store.EventLog.Positioned;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.Search;
import io.incidentops.store.StorageException;
import io.incidentops.testkit.Fixtures;
import io.incidentops.view.History;
import io.incidentops.work.Claim;
import io.incidentops.work.DeliveryState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Data that is damaged, or that another release wrote, is told of with its place and stops no other incident. */
class DamageTest {
    @TempDir
    Path folder;

    private DataSource source;

    private IncidentStore open(Dialect dialect) {
        source = dialect == Dialect.H2
                ? TestH2.source(folder.resolve("store"))
                : TestPostgres.source(TestPostgres.database());
        return dialect == Dialect.H2 ? JdbcStore.h2(source) : JdbcStore.postgres(source);
    }

    private void damage(String sql) {
        TestPostgres.execute(source, sql);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void an_event_that_cannot_be_read_is_named_and_the_feed_goes_on(Dialect dialect) {
        IncidentStore store = open(dialect);
        IncidentState a = Edit.declare("a", store.nextNumber()).commit(store);
        Edit.note(a, "x").commit(store);
        Edit.declare("b", store.nextNumber()).commit(store);
        damage("update incidentops_event set body = '{\"broken' where incident = 'a' and version = 2");

        assertThatThrownBy(() -> store.read(a.id(), 0, 10))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("event 2 of incident a cannot be read");
        assertThat(store.read(a.id(), 0, 1)).hasSize(1);
        List<Positioned> feed = store.feed(0, 10);
        assertThat(feed).extracting(Positioned::position).containsExactly(1L, 2L, 3L);
        assertThat(feed.get(1).event().ref().toString()).contains("2");
        assertThat(feed.get(1).event().event().kind()).isEqualTo("incidentops.unreadable.v1");
        assertThat(store.load(a.id())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void an_event_in_anothers_place_is_not_taken_for_it(Dialect dialect) {
        IncidentStore store = open(dialect);
        IncidentState a = Edit.declare("a", store.nextNumber()).commit(store);
        Edit.declare("b", store.nextNumber()).commit(store);
        damage("update incidentops_event set body = (select e.body from incidentops_event e where e.incident = 'b')"
                + " where incident = 'a'");

        assertThatThrownBy(() -> store.read(a.id(), 0, 10)).hasMessageContaining("event 1 of incident a");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_state_that_cannot_be_read_is_made_anew_from_the_events(Dialect dialect) {
        IncidentStore store = open(dialect);
        IncidentState a = Edit.declare("a", store.nextNumber()).commit(store);
        Edit.note(a, "x").commit(store);
        List<RecordedEvent> events = store.read(a.id(), 0, 10);
        for (String written : List.of("", "{}", "{\"broken", "{\"format\":9}")) {
            damage("update incidentops_incident set state = '" + written + "'");

            IncidentState found = store.load(a.id()).orElseThrow();

            assertThat(found).isEqualTo(History.of(events).state().orElseThrow());
        }
        Edit.note(store.load(a.id()).orElseThrow(), "goes on").commit(store);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void an_overview_that_cannot_be_read_is_made_anew_and_one_that_cannot_is_left_out(Dialect dialect) {
        IncidentStore store = open(dialect);
        IncidentState a = Edit.declare("a", store.nextNumber()).commit(store);
        IncidentState b = Edit.declare("b", store.nextNumber()).commit(store);
        damage("update incidentops_incident set overview = '{}'");
        assertThat(store.search(Search.ALL).incidents())
                .containsExactly(IncidentOverview.of(b), IncidentOverview.of(a));

        damage("update incidentops_incident set state = '{}' where incident = 'a'");
        damage("update incidentops_event set body = '{}' where incident = 'a'");

        assertThat(store.search(Search.ALL).incidents()).containsExactly(IncidentOverview.of(b));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void an_effect_that_cannot_be_read_is_given_up_and_its_lane_goes_on(Dialect dialect) {
        IncidentStore store = open(dialect);
        IncidentState a = Edit.declare("a", store.nextNumber())
                .effect("post", "C1")
                .effect("post", "C2")
                .commit(store);
        Edit.declare("b", store.nextNumber()).effect("post", "C1").commit(store);
        damage("update incidentops_work set body = '{' where id = 'a/1/post/C1'");

        assertThat(claimed(store)).containsExactly("b/1/post/C1");
        assertThat(claimed(store)).containsExactly("a/1/post/C2");
        assertThat(store.deliveries(a.id())).hasSize(1);
        assertThat(TestPostgres.count(
                        source, "select count(*) from incidentops_work where state = 'FAILED' and reason is not null"))
                .isEqualTo(1);
    }

    private static List<String> claimed(IncidentStore store) {
        return store.claim("node", Fixtures.START.plusSeconds(60), Duration.ofSeconds(60), 10).stream()
                .map(Claim::work)
                .map(work -> work.id())
                .toList();
    }

    /** What is erased must be gone from every column, wherever it stood. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_is_redacted_stands_nowhere_in_the_database(Dialect dialect) {
        IncidentStore store = open(dialect);
        String secret = "hunter2";
        IncidentState a = Edit.declare("a", store.nextNumber()).commit(store);
        store.receive(new io.incidentops.work.InboxRequest(
                "r1", "chat", secret.getBytes(java.nio.charset.StandardCharsets.UTF_8), Fixtures.START));
        IncidentState written = Edit.of(a)
                .event(new NoteAdded(secret), io.incidentops.model.Source.of("chat", "r1"))
                .effect("post", "C1")
                .commit(store);
        Claim post = store.claim("n", Fixtures.START.plusSeconds(60), Duration.ofSeconds(60), 10).stream()
                .filter(claim -> claim.work().id().equals("a/2/post/C1"))
                .findFirst()
                .orElseThrow();
        store.settle(new io.incidentops.work.Settlement.Finished(
                post, DeliveryState.FAILED, "the channel refused: " + secret, null));

        Edit.note(written, "y").redact(2).commit(store);

        assertThat(store.read(a.id(), 1, 1).get(0).event().text()).isEqualTo(Text.REDACTED);
        assertThat(TestPostgres.count(source, "select count(*) from incidentops_event where body like '%hunter2%'"))
                .isZero();
        assertThat(TestPostgres.count(
                        source,
                        "select count(*) from incidentops_incident where state like '%hunter2%' or overview like"
                                + " '%hunter2%'"))
                .isZero();
        assertThat(TestPostgres.count(
                        source,
                        "select count(*) from incidentops_work where body like '%hunter2%' or reason like '%hunter2%'"
                                + " or payload is not null"))
                .isZero();
    }
}
