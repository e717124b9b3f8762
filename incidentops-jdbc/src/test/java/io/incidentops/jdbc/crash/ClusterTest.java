package io.incidentops.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the cluster in {@link Endurance}; {@code -Dincidentops.seed} repeats a run. */
@Tag("slow")
@Timeout(180)
class ClusterTest {
    private static final long SEED = Long.getLong("incidentops.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void three_nodes_fight_over_one_incident_and_command_is_never_lost_nor_held_twice() {
        try (Databases databases = new PostgresDatabases()) {
            Cluster.Result result =
                    new Cluster(databases.fresh(), folder, SEED, NodeSettings.Fault.NONE).fight(Duration.ofSeconds(8));

            System.out.println("seed " + SEED + ": " + result);
            assertThat(result.problems()).as("seed %d", SEED).isEmpty();
            assertThat(result.kills()).isGreaterThanOrEqualTo(2);
            assertThat(result.pauses()).isGreaterThanOrEqualTo(2);
            assertThat(result.hands()).isGreaterThan(10);
        }
    }
}
