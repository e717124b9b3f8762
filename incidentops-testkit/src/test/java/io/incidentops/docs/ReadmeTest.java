package io.incidentops.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.Incident;
import io.incidentops.testkit.IncidentOpsHarness;
import io.incidentops.testkit.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Keeps what the README shows true. */
class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path HERE = ROOT.resolve("incidentops-testkit/src/test/java/io/incidentops/docs");
    private static final Instant TEN_OH_FOUR = Instant.parse("2026-03-02T10:04:00Z");

    @Test
    void the_tour_is_the_code_that_this_test_runs() throws IOException {
        String source = read(HERE.resolve("Tour.java"));
        String tour = source.substring(source.indexOf("// tour:begin") + 13, source.indexOf("// tour:end"));

        assertThat(read(ROOT.resolve("README.md")))
                .contains("```java\n" + tour.stripIndent().strip() + "\n```");
    }

    @Test
    void the_tour_prints_what_the_readme_shows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IncidentOpsHarness harness = harness()) {
            Tour.run(harness.ops(), TEN_OH_FOUR, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        }

        String output = bytes.toString(StandardCharsets.UTF_8).strip();
        assertThat(read(ROOT.resolve("README.md"))).contains("```text\n" + output + "\n```");
    }

    @Test
    void closing_too_early_is_refused_as_the_readme_says() throws IOException {
        String readme = read(ROOT.resolve("README.md"));
        try (IncidentOpsHarness harness = harness()) {
            Incident incident = Tour.run(
                    harness.ops(),
                    TEN_OH_FOUR,
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

            assertThatThrownBy(incident::close)
                    .satisfies(e -> assertThat(readme).contains("```text\n" + e.getMessage() + "\n```"));
        }
    }

    @Test
    void the_three_lines_are_those_that_a_consumer_compiles() throws IOException {
        String consumer = read(
                ROOT.resolve("consumer-it/src/it/classpath-consumer/src/main/java/com/example/checkout/Main.java"));
        String readme = read(ROOT.resolve("README.md"));

        String shown = readme.substring(
                readme.indexOf("```java\ntry (IncidentOps ops") + 8,
                readme.indexOf("\n```", readme.indexOf("try (IncidentOps ops")));
        assertThat(squeezed(consumer)).contains(squeezed(shown));
    }

    private static IncidentOpsHarness harness() {
        return IncidentOpsHarness.on(ManualClock.at("2026-03-02T10:14:00Z"), builder -> builder);
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
