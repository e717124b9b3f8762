package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.event.RecordedEvent;
import io.incidentops.json.IncidentFile;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledReplayTest {
    private static Transcript transcript;
    private static Rehearsal rehearsal;

    @BeforeAll
    static void play() throws Exception {
        transcript = Transcript.bundled();
        rehearsal = Rehearsal.of(transcript);
    }

    @AfterAll
    static void end() {
        rehearsal.close();
    }

    @Test
    void every_command_is_understood_and_done() {
        assertThat(rehearsal.answers).hasSize((int)
                transcript.utterances().stream().filter(Utterance::command).count());
        assertThat(rehearsal.answers)
                .allSatisfy((command, answer) -> assertThat(answer)
                        .isNotBlank()
                        .doesNotContain(
                                "There is no command", "Not done", "nothing was recorded", "Nothing is recorded"));
    }

    @Test
    void the_incident_ends_closed_with_its_severity_and_people() {
        Incident incident = rehearsal.incident();

        assertThat(incident.state().phase()).isEqualTo(Phase.CLOSED);
        assertThat(incident.state().severity()).isEqualTo(Severity.SEV1);
        assertThat(rehearsal.house().ops().health().problems()).isEmpty();
        assertThat(incident.state().work().openActions()).isEmpty();
    }

    @Test
    void the_timeline_tells_the_facts_at_their_times() {
        List<String> timeline =
                rehearsal.incident().history().timeline().toText().lines().toList();

        assertThat(timeline)
                .anyMatch(line -> line.startsWith("17:20") && line.contains("LVM snapshot"))
                .anyMatch(line -> line.startsWith("23:03") && line.contains("max_connections"))
                .anyMatch(line -> line.startsWith("23:27") && line.contains("That removal ran on db1"))
                .anyMatch(line -> line.startsWith("23:28") && line.contains("SEV1"))
                .anyMatch(line -> line.startsWith("18:14") && line.contains("back online"))
                .anyMatch(line -> line.startsWith("18:38") && line.contains("resolved"))
                .anyMatch(line -> line.contains("The bucket is empty"));
    }

    @Test
    void promises_come_due_at_their_times() {
        assertThat(rehearsal.shown)
                .anyMatch(line -> line.startsWith("23:02") && line.contains("time-box of A2"))
                .anyMatch(line -> line.startsWith("20:12") && line.contains("had command for 1 h"))
                .anyMatch(line -> line.startsWith("18:38") && line.contains("post-mortem is due"));
    }

    @Test
    void the_room_greets_nudges_and_pages() {
        assertThat(rehearsal.screen())
                .contains("only Company lead 1 sees this")
                .contains("Asked of everyone, it is often done by no one")
                .contains("pages person:prod2")
                .contains("=== #inc-1");
    }

    @Test
    void the_papers_are_complete(@TempDir Path folder) throws Exception {
        List<Path> papers = Papers.write(rehearsal.house().ops(), rehearsal.incident(), folder.resolve("out"));

        assertThat(papers)
                .extracting(paper -> paper.getFileName().toString())
                .containsExactly("timeline.md", "postmortem.md", "incident.jsonl");
        assertThat(Files.readString(papers.get(1)))
                .contains("# Post-mortem of #1", "## Timeline", "staging copy of 17:20", "Raise every sequence")
                .contains("roughly 5,000 projects");
        List<RecordedEvent> read;
        try (Reader in = Files.newBufferedReader(papers.get(2))) {
            read = IncidentFile.read(in);
        }
        assertThat(read).isEqualTo(rehearsal.incident().history().events());
    }
}
