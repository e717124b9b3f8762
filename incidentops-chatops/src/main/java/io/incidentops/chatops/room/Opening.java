package io.incidentops.chatops.room;

import io.incidentops.model.Checklist;
import io.incidentops.model.ChecklistItem;
import io.incidentops.model.Fact;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.Text;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.policy.RoleDefinition;
import io.incidentops.policy.SeverityDefinition;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;

/** The first message in a room: what it is about, who is needed, and what to do first. */
final class Opening {
    private static final int DESCRIPTION = 600;
    private static final int ROLES = 8;
    private static final int POINTS = 10;

    private Opening() {}

    static Message message(IncidentState state, RoomContext context) {
        ResponsePolicy policy = context.ops().policy();
        Message message = Message.titled(Standing.headline(state, context).plain());
        if (state.visibility().drill()) {
            message = message.paragraph(
                    Line.join(new Span.Strong("DRILL"), ": this is an exercise, and reaches nothing real."));
        }
        Fact<String> description = state.subject().description();
        if (description != null) {
            message = message.text(Text.shorten(description.value(), DESCRIPTION));
        }
        message = severity(message, state, policy);
        message = message.items("Roles needed", roles(state, policy)).numbered("First", first(state, context));
        for (Checklist list : state.work().checklists()) {
            message = message.items("Checklist: " + list.name(), points(list));
        }
        String number = " #" + state.number();
        return state.phase().open() && state.commander().isEmpty()
                ? message.buttons(
                        Button.of("Take command", context.typed("role take") + number + " commander"),
                        Button.of("Acknowledge", context.typed("ack") + number))
                : message;
    }

    private static Message severity(Message message, IncidentState state, ResponsePolicy policy) {
        SeverityDefinition rules = policy.catalogue().rules(state.severity());
        Message more = state.severity().equals(Severity.UNKNOWN)
                ? message.text("The severity is not yet judged, so " + rules.severity()
                        + "'s rules apply. In doubt, choose the higher one.")
                : message.paragraph(Line.join(new Span.Strong(rules.severity().key()), ": " + rules.meaning()));
        more = more.items(
                rules.severity() + " means",
                rules.criteria().stream().map(Line::of).toList());
        return state.major() ? more.text(SeverityNews.rules(state, policy)) : more;
    }

    private static List<Line> roles(IncidentState state, ResponsePolicy policy) {
        return policy.catalogue().roles().values().stream()
                .filter(role -> needed(role, state))
                .limit(ROLES)
                .map(role -> Line.join(new Span.Strong(role.name()), ": " + role.duty()))
                .toList();
    }

    private static boolean needed(RoleDefinition role, IncidentState state) {
        boolean always = role.role().equals(Role.COMMANDER) || state.major();
        return always && state.people().holding(role.role()).isEmpty();
    }

    private static List<Line> first(IncidentState state, RoomContext context) {
        List<Line> steps = new ArrayList<>();
        String number = " #" + state.number();
        if (state.commander().isEmpty()) {
            steps.add(Line.of("Say that you work on it: " + context.typed("ack") + number));
            steps.add(Line.of(
                    "Take command, or ask somebody by name to: " + context.typed("role take") + number + " commander"));
        }
        if (state.severity().equals(Severity.UNKNOWN)) {
            steps.add(Line.of("Judge the severity: " + context.typed("sev") + number + " SEV1 to SEV5"));
        }
        steps.add(Line.of("Write down what you see: " + context.typed("note") + number + " ..."));
        steps.add(Line.of(
                "Give work to one named person with a time-box: " + context.typed("do") + number + " @name 15m ..."));
        return steps;
    }

    private static List<Line> points(Checklist list) {
        List<Line> lines = new ArrayList<>();
        for (ChecklistItem item : list.items()) {
            if (lines.size() < POINTS) {
                lines.add(Line.of((item.ticked() == null ? "open: " : "done: ") + item.text()));
            }
        }
        return lines;
    }
}
