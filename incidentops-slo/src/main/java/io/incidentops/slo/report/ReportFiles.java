package io.incidentops.slo.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A report as files. Names are made of the letters, digits and dashes of the objectives' names, and never leave the folder. */
final class ReportFiles {
    private final SloReport report;
    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    ReportFiles(SloReport report, Path folder) {
        this.report = report;
        this.folder = folder;
    }

    List<Path> write() throws IOException {
        Files.createDirectories(folder);
        List<String> names = report.objectives().stream()
                .map(each -> name(each.slo().name()))
                .toList();
        List<Path> files = new ArrayList<>();
        files.add(write("slo-report.md", new ReportWriter(ReportWriter.Style.MARKDOWN).report(report, names)));
        for (int i = 0; i < names.size(); i++) {
            SloCharts charts = report.objectives().get(i).charts();
            files.add(write(names.get(i) + "-budget.svg", charts.budget()));
            files.add(write(names.get(i) + "-burn.svg", charts.burn()));
            files.add(write(names.get(i) + "-calendar.svg", charts.calendar()));
        }
        return List.copyOf(files);
    }

    /** Names that differ only in what a file system may not tell apart get a number. */
    private String name(String objective) {
        String plain = objective.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        String name = plain;
        for (int i = 2; !taken.add(name); i++) {
            name = plain + "-" + i;
        }
        return name;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
