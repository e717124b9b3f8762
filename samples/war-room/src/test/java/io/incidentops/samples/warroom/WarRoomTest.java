package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarRoomTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void help_tells_the_options() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("--replay FILE", "--interactive", "--pace", "--out", "--plain");
    }

    @Test
    void an_unknown_option_is_explained() {
        assertThat(run("--loud")).isEqualTo(2);
        assertThat(err()).contains("there is no option '--loud'", "--help");
        assertThat(out()).isEmpty();
    }

    @Test
    void the_bundled_incident_is_replayed_as_plain_text_and_leaves_its_papers() {
        assertThat(run("--plain", "--out", folder.toString())).isZero();

        assertThat(out())
                .contains(
                        "GitLab.com database outage", "What is left of #1", "written: " + folder.resolve("timeline.md"))
                .doesNotContain("\u001b");
        assertThat(folder).isDirectoryContaining("glob:**/{timeline,postmortem}.md");
        assertThat(folder).isDirectoryContaining("glob:**/incident.jsonl");
    }

    @Test
    void the_example_of_the_readme_can_be_replayed() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.substring(readme.indexOf("```transcript\n") + 14);
        Path file = Files.writeString(folder.resolve("my.transcript"), example.substring(0, example.indexOf("```")));

        assertThat(run("--plain", "--replay", file.toString(), "--out", folder.toString()))
                .isZero();
        assertThat(out())
                .contains("Checkout answers 500", "resolved")
                .doesNotContain("There is no command", "Not done");
    }

    @Test
    void a_broken_transcript_is_not_replayed() throws Exception {
        Path file = Files.writeString(folder.resolve("my.transcript"), "title: It\ndate: 2026-03-02\n10:00 eve: hi\n");

        assertThat(run("--plain", "--replay", file.toString())).isEqualTo(2);
        assertThat(err()).contains("Nothing was replayed", file + ", line 3: nobody is called 'eve'");
        assertThat(out()).isEmpty();
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(run("--plain", "--replay", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err()).contains("none");
    }

    @Test
    void a_transcript_without_an_incident_ends_politely() throws Exception {
        Path file = Files.writeString(
                folder.resolve("my.transcript"),
                "title: It\ndate: 2026-03-02\nperson ana: Ana\n10:00 ana: all quiet\n");

        assertThat(run("--plain", "--replay", file.toString())).isZero();
        assertThat(out()).contains("all quiet", "No incident was declared");
    }

    @Test
    void a_session_reads_its_lines_from_a_pipe() {
        String lines = String.join(
                "\n",
                "I think it's broken",
                ":who",
                "/declare Checkout answers 500",
                "/role take commander",
                "@ben: /note Only cards, wallets work",
                "@nobody: hi",
                ":as chen",
                "Since 10:04, I can't pay!",
                ":go lobby",
                ":go inc-1",
                ":nonsense",
                ":as",
                "");

        assertThat(session(lines)).isZero();
        assertThat(out())
                .contains("You are Ana Abel", "ben  Ben Brook, Platform", "ana       /role take commander")
                .contains("ben       /note Only cards", "chen      Since 10:04, I can't pay!")
                .contains(
                        "Nobody here is called 'nobody'",
                        "There is no :nonsense here",
                        "Name somebody; there are ana",
                        "What is left of #1");
        assertThat(folder.resolve("timeline.md")).content().contains("Only cards, wallets work");
    }

    @Test
    void a_session_ends_when_told() {
        assertThat(session(":help\n:quit\nnever said\n")).isZero();
        assertThat(out()).contains(":as ben", "No incident was declared").doesNotContain("never said");
    }

    private int session(String lines) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return run("--interactive", "--plain", "--out", folder.toString());
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return WarRoom.run(all, new PrintStream(out), new PrintStream(err));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
