package io.incidentops.samples.warroom;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.json.IncidentFile;
import io.incidentops.review.PostmortemDraft;
import io.incidentops.view.History;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an incident leaves: timeline, post-mortem draft, and the record itself. */
final class Papers {
    private Papers() {}

    /**
     * Writes them, over those of an earlier run.
     *
     * @param folder where to, made where it is missing
     * @return the files
     */
    static List<Path> write(IncidentOps ops, Incident incident, Path folder) throws IOException {
        Files.createDirectories(folder);
        History history = incident.history();
        Path timeline = folder.resolve("timeline.md");
        Path postmortem = folder.resolve("postmortem.md");
        Path record = folder.resolve("incident.jsonl");
        Files.writeString(timeline, history.timeline().toMarkdown() + "\n");
        Files.writeString(postmortem, PostmortemDraft.of(history, ops.policy()).toMarkdown());
        try (Writer out = Files.newBufferedWriter(record)) {
            IncidentFile.write(history.events(), out);
        }
        return List.of(timeline, postmortem, record);
    }
}
