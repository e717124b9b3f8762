package io.incidentops.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link Endurance}; {@code -Dincidentops.seed} repeats a run. */
@Tag("slow")
@Timeout(180)
class CrashTest {
    private static final long SEED = Long.getLong("incidentops.seed", System.nanoTime());
    private static final int RUNNING = 9;
    private static final int CREATING = 2;

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_a_node_on_h2_is_killed() {
        survives(() -> new H2Databases(folder));
    }

    @Test
    void nothing_acknowledged_is_lost_when_a_node_on_postgresql_is_killed() {
        survives(PostgresDatabases::new);
    }

    private void survives(Supplier<Databases> kind) {
        Kills kills = new Kills();
        try (Databases databases = kind.get()) {
            CrashCampaign.Result running = new CrashCampaign(databases, folder, SEED).running(RUNNING);
            holds(running, kills);
            assertThat(running.acknowledged()).isPositive();
            int places = new SchemaPlaces(databases).count();
            for (int i = 0; i < CREATING; i++) {
                // May be killed before the first command is acknowledged, so only the running ones are asked for some.
                CrashCampaign another = new CrashCampaign(databases, folder, SEED + 1 + i);
                holds(another.creating(1 + (int) Math.floorMod(SEED + i * places / CREATING, (long) places)), kills);
            }
        }
        System.out.println("seed " + SEED + ": " + kills);
        for (KillPoint point : KillPoint.values()) {
            assertThat(kills.at(point)).as(point.name()).isPositive();
        }
        assertThat(kills.all()).isGreaterThanOrEqualTo(13);
    }

    private static void holds(CrashCampaign.Result result, Kills kills) {
        kills.add(result.kills());
        assertThat(result.problems()).as("seed %d", SEED).isEmpty();
    }
}
