package io.incidentops.samples.sloguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SloGuardTest {
    @TempDir
    Path folder;

    private String run(String... arguments) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Options options = Options.of(List.of(arguments));
        SloGuard.run(options, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_outage_over_http_opens_an_incident_and_costs_a_tenth_of_the_fee() throws Exception {
        String told = run("--to", folder.toString());

        assertThat(told)
                .containsSubsequence(
                        "A month of ordinary traffic is added up: 1,555,200 requests.",
                        "80.1 % of the budget left",
                        "two of three requests fail",
                        "incident #1, SEV2: shop: the error budget burns ",
                        "Ana takes command",
                        "until the 10 % tier (below 99.9 %)",
                        "at least 10 %, EUR 400.00 to be given back",
                        "Ana mends it, 54 minutes after it began.",
                        "burning at 0 in the last hour",
                        "Written:",
                        folder.resolve("slo-report.md").toString(),
                        folder.resolve("statement.md").toString())
                .doesNotContain("incident #2");
        assertThat(Files.readString(folder.resolve("statement.md")))
                .contains("#1")
                .contains("Downtime: 54 min")
                .contains("EUR 400.00");
        assertThat(Files.readString(folder.resolve("slo-report.md")))
                .contains("2 objectives, 2 broken")
                .contains("#1 shop: the error budget burns ")
                .contains("54 minutes spent of 22.3 minutes allowed");
        for (String chart : List.of("budget", "burn", "calendar")) {
            assertThat(Files.readString(folder.resolve("shop-" + chart + ".svg")))
                    .startsWith("<svg")
                    .contains("</svg>");
        }
    }

    @Test
    void the_recording_tells_the_same_story_without_people() throws Exception {
        String told = run("--replay", "--to", folder.toString());

        assertThat(told)
                .containsSubsequence(
                        "Replayed from 2026-02-04T12:00:00Z on",
                        "incident #1, SEV2: shop: the error budget burns ",
                        "no incident is open",
                        "at least 10 %, EUR 400.00 to be given back")
                .doesNotContain("incident #2");
    }

    @Test
    void a_recording_of_ones_own_is_replayed() throws Exception {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "2026-03-06T18:00:00Z,100,0\n2026-03-06T18:01:00Z,90,10\n");

        assertThat(run("--replay", file.toString(), "--to", folder.toString()))
                .contains("2 lines")
                .contains("Written:");
    }

    @Test
    void the_help_names_all_options() throws Exception {
        assertThat(run("--help")).contains("--replay FILE").contains("--to FOLDER");
    }

    @Test
    void what_cannot_be_understood_is_named() {
        assertThatThrownBy(() -> Options.of(List.of("--fast"))).hasMessage("there is no option '--fast'");
        assertThatThrownBy(() -> Options.of(List.of("--to"))).hasMessageContaining("--to needs a folder");
        assertThat(Options.of(List.of("--replay", "--to", "here")))
                .isEqualTo(new Options(Options.What.REPLAY, null, Path.of("here")));
    }
}
