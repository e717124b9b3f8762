package io.incidentops.slo.commands;

import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.slo.report.Costing;
import io.incidentops.slo.report.ObjectiveReport;
import io.incidentops.slo.report.ObjectiveWords;
import io.incidentops.slo.report.SloReporter;
import java.util.List;
import java.util.stream.Stream;

/** Everything about one objective, and what spent its budget. */
final class ReportCommands {
    private static final int SHOWN = 15;

    private ReportCommands() {}

    static Stream<Definition> all(Objectives objectives) {
        return Stream.of(
                Definition.named("slo budget", Group.KNOW, "Shows which incidents spent an objective's error budget.")
                        .about(Scope.NONE)
                        .with(objectives.name())
                        .example("slo budget checkout")
                        .reads(call -> {
                            ObjectiveReport report = report(call, objectives);
                            Message message = Message.titled("What spent the budget of " + report.slo())
                                    .text(ObjectiveWords.headline(report.status()));
                            return costs(message, "", report);
                        }),
                Definition.named("slo report", Group.KNOW, "Shows everything that is known of an objective.")
                        .about(Scope.NONE)
                        .with(objectives.name())
                        .example("slo report checkout")
                        .reads(call -> {
                            ObjectiveReport report = report(call, objectives);
                            Message message = Message.titled(report.slo().toString())
                                    .items(
                                            "",
                                            ObjectiveWords.facts(report.status()).stream()
                                                    .map(ReportCommands::line)
                                                    .toList());
                            return costs(message, "What spent the budget", report);
                        }));
    }

    /** For the eyes of whoever typed it. */
    private static ObjectiveReport report(Call call, Objectives objectives) {
        return SloReporter.of(call.ops())
                .reader(call.actor())
                .report(List.of(objectives.one(call)))
                .objectives()
                .get(0);
    }

    static Line line(ObjectiveWords.Fact fact) {
        return Line.join(new Span.Strong(fact.name() + ": "), fact.words());
    }

    private static Message costs(Message message, String heading, ObjectiveReport report) {
        Message costs = message.items(
                heading,
                report.incidents().stream()
                        .limit(SHOWN)
                        .map(each -> Line.of(Costing.line(report, each)))
                        .toList());
        if (report.incidents().size() > SHOWN) {
            costs = costs.text("There are more; these cost the most.");
        }
        if (report.status().counts().counts().bad() == 0) {
            costs = costs.text("Nothing was bad.");
        }
        Line[] notes = Costing.notes(report).stream().map(Line::of).toArray(Line[]::new);
        return notes.length == 0 ? costs : costs.paragraph(notes);
    }
}
