package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A war room whose process is killed comes back to where it was. */
@Timeout(120)
class KilledTest {
    @TempDir
    private Path folder;

    @Test
    void a_replay_that_was_killed_goes_on_and_ends_as_if_nothing_had_happened() throws Exception {
        Path whole = folder.resolve("whole");
        run("", "--plain", "--data", folder.resolve("other").toString(), "--out", whole.toString());

        Process killed = begin("--plain", "--pace", "60", "--data", data(), "--out", whole.toString());
        awaitLine(killed, "role take commander");
        kill(killed);
        String shown = run(
                "",
                "--plain",
                "--data",
                data(),
                "--out",
                folder.resolve("again").toString());

        assertThat(shown).contains("The last run was stopped after line").doesNotContain("alarm     PagerDuty");
        assertThat(folder.resolve("again").resolve("timeline.md"))
                .hasSameTextualContentAs(whole.resolve("timeline.md"));
        assertThat(folder.resolve("again").resolve("postmortem.md"))
                .hasSameTextualContentAs(whole.resolve("postmortem.md"));
        assertThat(folder.resolve("data"))
                .as("a replay that has ended is forgotten")
                .isEmptyDirectory();
    }

    @Test
    void a_room_of_ones_own_is_there_again_with_its_roles_and_promises() throws Exception {
        Process killed = begin("--interactive", "--plain", "--data", data());
        killed.getOutputStream()
                .write("/declare Checkout answers 500\n/role take commander\n/do @ben 15m Roll back\n"
                        .getBytes(StandardCharsets.UTF_8));
        killed.getOutputStream().flush();
        awaitLine(killed, "Roll back");
        awaitLine(killed, "A1");
        kill(killed);

        String shown = run(
                "/status\n:quit\n",
                "--interactive",
                "--plain",
                "--data",
                data(),
                "--out",
                folder.resolve("papers").toString());

        assertThat(shown)
                .contains(
                        "You are Ana Abel in #inc-1", "This room was open when you left", "goes on when you come back");
        assertThat(folder.resolve("papers").resolve("timeline.md")).content().contains("Roll back", "Ana Abel");
    }

    @Test
    void a_second_one_on_the_same_data_is_told_so() throws Exception {
        Process first = begin("--interactive", "--plain", "--data", data());
        awaitLine(first, "You are Ana Abel");

        String shown = run("", "--interactive", "--plain", "--data", data());
        kill(first);

        assertThat(shown).contains("It stopped: ", "another process");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Process begin(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WarRoom.class.getName()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Reads what it shows up to a line with some words; the process goes on. */
    private static void awaitLine(Process process, String words) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            all.append(line).append('\n');
            if (line.contains(words)) {
                return;
            }
        }
        assertThat(all).contains(words);
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private String run(String input, String... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrintStream shown = new PrintStream(out, true, StandardCharsets.UTF_8);
            WarRoom.run(List.of(options), shown, shown);
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            System.setIn(before);
        }
    }
}
