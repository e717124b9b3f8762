package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.EventRef;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.store.Search;
import io.incidentops.store.StorageException;
import io.incidentops.testkit.Fixtures;
import io.incidentops.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A closed incident goes into a file and comes back as it was; what is redacted stands in neither. */
class ArchiveTest {
    private static final String SECRET = "hunter2";

    @TempDir
    Path folder;

    private final ManualClock clock = ManualClock.at(Fixtures.START);
    private DataSource source;
    private JdbcStore store;
    private IncidentOps ops;
    private Archive archive;
    private EventRef secret;

    private void open(Dialect dialect) {
        source = dialect == Dialect.H2
                ? TestH2.source(folder.resolve("store"))
                : TestPostgres.source(TestPostgres.database());
        store = dialect == Dialect.H2 ? JdbcStore.h2(source) : JdbcStore.postgres(source);
        ops = IncidentOps.builder().store(store).clock(clock).build();
        archive = Archive.of(store, folder.resolve("archive"));
    }

    private IncidentId closed() {
        Incident incident = ops.withKey("k")
                .declare(Declaration.of("Checkout answers 500")
                        .severity(Severity.SEV4)
                        .service("checkout"));
        secret = incident.note("the password is " + SECRET).ref();
        incident.resolve("rolled back");
        incident.close();
        ops.runDue();
        return incident.id();
    }

    private List<RecordedEvent> record(IncidentId id) {
        return store.read(id, 0, 1_000);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void it_leaves_nothing_in_the_tables_and_comes_back_as_it_was(Dialect dialect) {
        open(dialect);
        IncidentId id = closed();
        long number = store.load(id).orElseThrow().number();
        List<RecordedEvent> events = record(id);

        Path file = archive.put(id);

        assertThat(file).exists();
        assertThat(store.load(id)).isEmpty();
        assertThat(store.search(Search.ALL).incidents()).isEmpty();
        for (String table : List.of("event", "incident", "work", "held", "command")) {
            assertThat(TestPostgres.count(source, "select count(*) from incidentops_" + table))
                    .as(table)
                    .isZero();
        }
        assertThat(archive.byNumber(number)).contains(id);
        assertThat(archive.read(id).state().orElseThrow().phase()).isEqualTo(Phase.CLOSED);

        archive.restore(id, clock.instant());

        assertThat(record(id)).isEqualTo(events);
        assertThat(store.byNumber(number)).contains(id);
        assertThat(file).doesNotExist();
        assertThat(archive.byNumber(number)).isEmpty();
        assertThat(store.search(Search.ALL.services(java.util.Set.of("checkout")))
                        .incidents())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_is_redacted_after_it_came_back_stands_in_no_file(Dialect dialect) throws IOException {
        open(dialect);
        IncidentId id = closed();
        Path file = archive.put(id);
        assertThat(Files.readString(file)).contains(SECRET);

        archive.restore(id, clock.instant());
        ops.incident(id).redact(secret, "leaked");
        archive.put(id);

        assertThat(Files.readString(file)).doesNotContain(SECRET).contains("leaked");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void only_what_is_closed_delivered_and_fed_on_is_archived(Dialect dialect) {
        open(dialect);
        Incident open = ops.declare(Declaration.of("Search is slow"));
        assertThatThrownBy(() -> archive.put(open.id()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only a closed one");
        assertThatThrownBy(() -> archive.put(IncidentId.of("nowhere"))).hasMessageContaining("no incident nowhere");

        IncidentId id = closed();
        store.put("feed/audit", "1 node 0", 0);
        assertThatThrownBy(() -> archive.put(id)).hasMessageContaining("feed/audit stands at position 1");
        store.put("feed/audit", "1000 node 0", 1);

        assertThat(archive.put(id)).exists();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_process_that_died_while_restoring_leaves_no_copy_behind(Dialect dialect) throws IOException {
        open(dialect);
        IncidentId id = closed();
        Path file = archive.put(id);
        String content = Files.readString(file);
        archive.restore(id, clock.instant());
        Files.writeString(file, content);
        TestPostgres.execute(
                source,
                "insert into incidentops_archive (incident, number, file, archived_at) select incident, number, '"
                        + file.getFileName() + "', 0 from incidentops_incident");

        Archive.of(store, file.getParent());

        assertThat(file).doesNotExist();
        assertThat(record(id)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_file_that_was_changed_is_refused(Dialect dialect) throws IOException {
        open(dialect);
        IncidentId id = closed();
        Path file = archive.put(id);
        Files.writeString(file, Files.readString(file).replace(SECRET, "hunter3"));

        assertThatThrownBy(() -> archive.restore(id, clock.instant()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.getFileName().toString());
        assertThat(store.load(id)).isEmpty();
    }
}
