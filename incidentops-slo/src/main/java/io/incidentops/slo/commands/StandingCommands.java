package io.incidentops.slo.commands;

import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import io.incidentops.slo.report.ObjectiveWords;
import io.incidentops.slo.report.SloReporter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How objectives stand. */
final class StandingCommands {
    private static final int SHOWN = 20;
    private static final Set<String> SHORT = Set.of("So far", "Budget", "Burn", "Empty", "Observed", "Few events");

    private StandingCommands() {}

    static Stream<Definition> all(Objectives objectives) {
        return Stream.of(Definition.named(
                        "slo", Group.KNOW, "Shows how objectives stand, the worst first, or one of them.")
                .aliases("slos")
                .about(Scope.NONE)
                .with(objectives.name())
                .example("slo", "slo checkout")
                .reads(call -> call.find(objectives.name())
                        .map(measured -> one(call, objectives, measured))
                        .orElseGet(() -> list(call, objectives))));
    }

    private static Message list(Call call, Objectives objectives) {
        Instant now = call.ops().clock().instant();
        Alarms alarms = new Alarms(call.ops(), objectives.firing());
        List<SloStatus> statuses = objectives.all().stream()
                .map(measured -> measured.status(now))
                .sorted(Comparator.comparingInt((SloStatus status) -> alarms.rank(status.slo()))
                        .thenComparing(SloReporter.WORST_FIRST))
                .toList();
        Message message = Message.titled("Service levels")
                .items(
                        "",
                        statuses.stream()
                                .limit(SHOWN)
                                .map(status -> line(status, alarms))
                                .toList());
        int more = statuses.size() - SHOWN;
        return more <= 0
                ? message
                : message.text(
                        "There are " + more + " more, none of them worse; write " + call.typed("slo") + " and a name.");
    }

    private static Line line(SloStatus status, Alarms alarms) {
        String words = ObjectiveWords.headline(status);
        return alarms.shortly(status.slo())
                .map(fires -> Line.join(words, ", ", new Span.Strong(fires)))
                .orElseGet(() -> Line.of(words));
    }

    /** A rule knows nothing before its short window was observed once, which at the start looks as if it did not work. */
    private static String quiet(SloStatus status) {
        List<AlertRule> rules = status.slo().alerts();
        if (rules.isEmpty()) {
            return "It has no alert rules.";
        }
        return rules.stream()
                .filter(rule -> waits(rule, status))
                .min(Comparator.comparing(AlertRule::shortWindow))
                .map(rule -> "No alert fires; rule " + rule.name() + " cannot before "
                        + SloWords.exact(rule.shortWindow()) + " were observed.")
                .orElse("No alert fires.");
    }

    private static boolean waits(AlertRule rule, SloStatus status) {
        return status.burns().stream()
                .anyMatch(burn -> burn.window().equals(rule.longWindow())
                        && burn.counts().observed().compareTo(rule.shortWindow()) < 0);
    }

    private static Message one(Call call, Objectives objectives, Measured measured) {
        Instant now = call.ops().clock().instant();
        Slo slo = measured.slo();
        SloStatus status = measured.status(now);
        Alarms alarms = new Alarms(call.ops(), objectives.firing());
        Line fires = alarms.line(slo, now).orElseGet(() -> Line.of(quiet(status)));
        return Message.titled(slo.toString())
                .paragraph(fires)
                .items(
                        "",
                        ObjectiveWords.facts(status).stream()
                                .filter(fact -> SHORT.contains(fact.name()))
                                .map(ReportCommands::line)
                                .toList())
                .buttons(
                        Button.of("What spent it", call.typed("slo budget " + slo.name())),
                        Button.of("Report", call.typed("slo report " + slo.name())));
    }
}
