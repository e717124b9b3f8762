package io.incidentops.slo.report;

import io.incidentops.model.Text;
import io.incidentops.port.Times;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloWords;
import io.incidentops.view.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a report, block by block. Not thread-safe; confined to one call. */
final class ReportWriter {
    private static final String TABLE = """
            | Incident | Severity | Customers affected | Bad | Of all bad | Of the budget |
            |---|---|---|--:|--:|--:|
            """;

    /** In which form. */
    enum Style {
        MARKDOWN,
        TEXT
    }

    private final Style style;
    private final List<String> blocks = new ArrayList<>();

    ReportWriter(Style style) {
        this.style = style;
    }

    /** With the names under which the charts of each objective are files, or without charts. */
    String report(SloReport report, List<String> charts) {
        heading("# ", "Service levels");
        blocks.add("As of " + Times.dayMinute(report.at()) + " UTC. " + summary(report));
        for (int i = 0; i < report.objectives().size(); i++) {
            objective(report.objectives().get(i));
            if (!charts.isEmpty()) {
                charts(report.objectives().get(i), charts.get(i));
            }
        }
        if (!report.agreements().isEmpty()) {
            heading("## ", "Agreements");
            items(report.agreements().stream().map(each -> text(each.words())));
        }
        return written();
    }

    private static String summary(SloReport report) {
        long broken = report.objectives().stream()
                .filter(each -> !each.status().kept().orElse(true))
                .count();
        int all = report.objectives().size();
        return all == 0 ? "No objectives." : SloWords.count(all, "objective") + ", " + broken + " broken.";
    }

    ReportWriter objective(ObjectiveReport report) {
        heading("## ", text(report.slo().toString()));
        items(ObjectiveWords.facts(report.status()).stream().map(this::fact));
        heading("### ", "What spent the budget");
        costs(report);
        return this;
    }

    private void costs(ObjectiveReport report) {
        if (report.status().counts().counts().bad() == 0) {
            blocks.add("Nothing was bad.");
        }
        if (!report.incidents().isEmpty()) {
            incidents(report);
        }
        Costing.notes(report).forEach(note -> blocks.add(text(note)));
    }

    private void incidents(ObjectiveReport report) {
        if (style == Style.TEXT) {
            items(report.incidents().stream().map(each -> Costing.line(report, each)));
            return;
        }
        blocks.add(TABLE
                + report.incidents().stream().map(each -> row(report, each)).collect(Collectors.joining("\n")));
    }

    private String row(ObjectiveReport report, IncidentCost each) {
        return Stream.of(
                        "#" + each.number() + " " + text(each.title()) + (each.alert() ? " (alert)" : ""),
                        text(each.severity().toString()),
                        text(Costing.when(each)),
                        Amounts.count(report.slo(), each.counts().bad()),
                        share(each.ofBad()),
                        share(each.ofBudget()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String share(@Nullable Rational part) {
        return part == null ? "" : Shares.of(part);
    }

    private void charts(ObjectiveReport report, String name) {
        String of = " of " + text(report.slo().name());
        blocks.add("![Error budget" + of + "](" + name + "-budget.svg)");
        blocks.add("![Burn rates" + of + "](" + name + "-burn.svg)");
        blocks.add("![Calendar" + of + "](" + name + "-calendar.svg)");
    }

    private void heading(String level, String title) {
        blocks.add(style == Style.MARKDOWN ? level + title : title);
    }

    private void items(Stream<String> items) {
        String point = style == Style.MARKDOWN ? "- " : "  - ";
        blocks.add(items.map(item -> point + item).collect(Collectors.joining("\n")));
    }

    /** Escaped as one, since a number is no list where it does not begin the line. */
    private String fact(ObjectiveWords.Fact fact) {
        String line = text(fact.name() + ": " + fact.words());
        int end = fact.name().length() + 1;
        return style == Style.MARKDOWN ? "**" + line.substring(0, end) + "**" + line.substring(end) : line;
    }

    private String text(String written) {
        return style == Style.MARKDOWN ? Markdown.escape(written) : Text.cleaned(written, Text.BODY, Text.Lines.ONE);
    }

    /** Everything so far. */
    String written() {
        return String.join(style == Style.MARKDOWN ? "\n\n" : "\n", blocks) + "\n";
    }
}
