package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import io.incidentops.slo.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed by SIGKILL: what it shared stays, to the last event. */
@Timeout(60)
class KillTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_shared_survives_a_kill() throws Exception {
        Path file = folder.resolve("incidents");
        // surefire starts with a jar that names the class path, so the real one is elsewhere
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledCounter.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(out.readLine()).isEqualTo(KilledCounter.SHARED);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);

        TestTime time = new TestTime();
        time.pass(Duration.ofMinutes(KilledCounter.MINUTES + 10));
        try (TestDatabase database = TestDatabase.h2(file)) {
            Counts all = new Counts(KilledCounter.MINUTES * KilledCounter.EACH_MINUTE, KilledCounter.MINUTES);
            assertThat(new SharingNode(database, time, "b").last(Duration.ofHours(3)))
                    .isEqualTo(all);
            assertThat(new SharingNode(database, time, "a").last(Duration.ofDays(30)))
                    .isEqualTo(all);
        }
    }
}
