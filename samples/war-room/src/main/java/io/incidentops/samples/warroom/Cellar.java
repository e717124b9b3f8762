package io.incidentops.samples.warroom;

import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.IncidentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that keeps what happened: one file for the incidents of one's own, one for a replay until it has ended.
 *
 * @param folder where it lies
 */
record Cellar(Path folder) {
    private static final String REPLAY = "replay";

    /** The incidents of one's own. */
    IncidentStore own() {
        return JdbcStore.h2(folder.resolve("incidents"));
    }

    /** The replay that was begun, as far as it came, or a new one where it was of another transcript. */
    IncidentStore replay(Transcript transcript) throws IOException {
        IncidentStore begun = JdbcStore.h2(folder.resolve(REPLAY));
        if (Progress.of(begun, transcript) > 0) {
            return begun;
        }
        begun.close();
        forgetReplay();
        return JdbcStore.h2(folder.resolve(REPLAY));
    }

    /** Forgets a replay that has ended. Its store must be closed. */
    void forgetReplay() throws IOException {
        Files.deleteIfExists(folder.resolve(REPLAY + ".mv.db"));
    }
}
