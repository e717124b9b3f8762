package io.incidentops.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same programs on a store that is broken on purpose: they must see it, or their silence proves nothing. */
@Timeout(120)
class BrokenStoreTest {
    @TempDir
    private Path folder;

    @Test
    void h2_with_its_write_delay_loses_acknowledged_commands_and_the_audit_says_so() {
        Database database = new H2Databases(folder).fresh();
        Path ledger = folder.resolve("ledger");
        NodeSettings settings = settings("n.0", database, ledger, NodeSettings.Fault.WRITE_DELAY);
        try (NodeProcess node = NodeProcess.start(settings)) {
            node.ready();
            acknowledged(ledger, 50);
            node.kill();
        }

        List<String> problems = Aftermath.of(database, ledger, settings.lease()).problems();

        assertThat(problems).anyMatch(problem -> problem.contains("but the record has lost it"));
    }

    @Test
    void without_compare_and_set_nodes_write_over_each_other_and_the_audit_says_so() {
        try (Databases databases = new PostgresDatabases()) {
            Cluster.Result result = new Cluster(databases.fresh(), folder, 1, NodeSettings.Fault.NO_COMPARE_AND_SET)
                    .fightInPeace(Duration.ofSeconds(4));

            assertThat(result.problems())
                    .anyMatch(problem ->
                            problem.contains("took command from") || problem.contains("have command at once"));
        }
    }

    private static NodeSettings settings(String name, Database database, Path ledger, NodeSettings.Fault fault) {
        return new NodeSettings(
                name,
                database,
                ledger,
                Deed.Mix.EVERYTHING,
                1,
                KillPoint.ANY_TIME,
                Integer.MAX_VALUE,
                Duration.ofSeconds(1),
                fault);
    }

    private static void acknowledged(Path ledger, int atLeast) {
        while (Ledger.read(ledger).stream()
                        .filter(entry -> entry.kind() == Entry.Kind.ACKNOWLEDGED)
                        .count()
                < atLeast) {
            Thread.onSpinWait();
        }
    }
}
