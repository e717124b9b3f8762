package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.model.PageTarget;
import io.incidentops.pagerduty.pager.Preflight;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.List;

/** Whether pages would reach a human, without reaching anybody. */
final class PreflightCommands {
    private static final Argument<PageTarget> TARGETS =
            Argument.word("target", new Whom()).optional().repeatable();

    private PreflightCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(Definition.named(
                        "pd preflight",
                        Group.PEOPLE,
                        "Looks whether each route, and each target that you name, would reach a human now.")
                .about(Scope.NONE)
                .with(TARGETS)
                .example("pd preflight", "pd preflight service:checkout @me")
                .reads(desk.asks((call, rest) -> look(desk, call))));
    }

    private static Message look(Desk desk, Call call) {
        List<Preflight.Finding> findings = desk.pagerDuty().preflight(call.all(TARGETS));
        if (findings.isEmpty()) {
            return Message.of("No route is set up, so there is nothing to look at; name a target, such as "
                    + call.typed("pd preflight") + " service:checkout");
        }
        List<Line> bad = lines(findings, false);
        Message message =
                Message.titled(bad.isEmpty() ? "Every page would reach a human now" : "Some pages would not be heard");
        return message.items("Look at these", bad).items("Good", lines(findings, true));
    }

    private static List<Line> lines(List<Preflight.Finding> findings, boolean good) {
        return findings.stream()
                .filter(finding -> finding.problems().isEmpty() == good)
                .map(finding -> Line.of(Shown.text(finding.toString())))
                .toList();
    }
}
