package io.incidentops.samples.sloguard;

import io.incidentops.slo.Span;
import io.incidentops.slo.report.SloReport;
import io.incidentops.slo.report.SloReporter;
import io.incidentops.slo.sla.SlaMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes what is kept of it, and names the files. */
final class Papers {
    private final Path folder;
    private final Screen screen;

    Papers(Path folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    void write(Guard guard, SlaMeter agreement, Instant now) throws IOException {
        Files.createDirectories(folder);
        Span month = Span.of(agreement.sla().period(), now);
        Path statement = folder.resolve("statement.md");
        Files.writeString(statement, agreement.statement(month, now).toMarkdown());
        SloReport report =
                SloReporter.of(guard.ops()).agreements(List.of(agreement)).report(guard.objectives());
        screen.say("Written:");
        report.writeTo(folder).forEach(screen::file);
        screen.file(statement);
    }
}
