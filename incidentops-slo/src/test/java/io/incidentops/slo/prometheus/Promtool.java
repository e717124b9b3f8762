package io.incidentops.slo.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prometheus' own checker, where {@code incidentops.promtool} names it. */
final class Promtool {
    private static final String PROPERTY = "incidentops.promtool";

    private final Path binary;
    private final Path folder;

    private Promtool(Path binary, Path folder) {
        this.binary = binary;
        this.folder = folder;
    }

    /** Skips the test where there is none. */
    static Promtool in(Path folder) {
        Path binary = Path.of(System.getProperty(PROPERTY, "absent"));
        assumeTrue(
                Files.isExecutable(binary),
                "promtool is absent: set the system property " + PROPERTY
                        + " to the binary that comes with Prometheus");
        return new Promtool(binary, folder);
    }

    /** What it says of a rule file; fails where it refuses it. */
    String checkRules(String rules) {
        return run(List.of("check", "rules", write("rules.yml", rules)), "");
    }

    /** Runs unit tests, as Prometheus has them, against a rule file. */
    void testRules(String rules, String tests) {
        write("rules.yml", rules);
        run(List.of("test", "rules", write("tests.yml", tests)), "");
    }

    String checkMetrics(String metrics) {
        return run(List.of("check", "metrics"), metrics);
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(List<String> arguments, String input) {
        try {
            List<String> command = new ArrayList<>(List.of(binary.toString()));
            command.addAll(arguments);
            Path in = Path.of(write("in", input));
            Path out = folder.resolve("out");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as("promtool ended")
                    .isTrue();
            String said = Files.readString(out);
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
