package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.chatops.grammar.Typed;
import io.incidentops.pagerduty.rest.MaintenanceWindow;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.List;
import java.util.stream.Stream;

/** Maintenance that goes on or is planned, and ending it. */
final class MaintenancesCommands {
    private static final int SHOWN = 20;
    private static final Argument<String> ID = Argument.word("id", Simple.WORD);

    private MaintenancesCommands() {}

    static Definition list(Desk desk) {
        return Definition.named("pd maintenances", Group.PEOPLE, "Lists maintenance that goes on or is planned.")
                .aliases("pd maintenance-list")
                .about(Scope.NONE)
                .example("pd maintenances")
                .reads(desk.asks(MaintenancesCommands::list));
    }

    static Definition end(Desk desk) {
        return Definition.named(
                        "pd maintenance-end", Group.PEOPLE, "Ends maintenance, or takes it back. It asks first.")
                .about(Scope.NONE)
                .with(ID, Asked.CONFIRM)
                .example("pd maintenance-end P1234AB")
                .reads(desk.acts(MaintenancesCommands::end));
    }

    private static List<MaintenanceWindow> open(PagerDutyRest rest) {
        return Stream.of(
                        rest.maintenanceWindows().ongoing(),
                        rest.maintenanceWindows().future())
                .flatMap(pages -> pages.toList().stream())
                .toList();
    }

    private static Message list(Call call, PagerDutyRest rest) {
        List<MaintenanceWindow> all = open(rest);
        if (all.isEmpty()) {
            return Message.of("No maintenance goes on or is planned at PagerDuty.");
        }
        Zoned zoned = Zoned.of(call);
        return Some.of(all, SHOWN)
                .in(
                        Message.titled("Maintenance at PagerDuty"),
                        each -> Line.of(shown(each, zoned) + " (" + each.id() + ")"),
                        "PagerDuty shows the rest.")
                .text("To end one: " + call.typed("pd maintenance-end") + " "
                        + all.get(0).id());
    }

    private static String shown(MaintenanceWindow window, Zoned zoned) {
        String when =
                window.start() == null || window.end() == null ? "" : ", " + zoned.span(window.start(), window.end());
        String why = window.description().isBlank() ? "" : ": " + Shown.text(window.description());
        return Shown.names(window.services()) + when + why;
    }

    private static Message end(Call call, Desk.Me me) {
        String id = call.get(ID);
        MaintenanceWindow window = open(me.rest()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Mistake("id: no maintenance '" + Typed.shown(id)
                        + "' goes on or is planned; the list is: pd maintenances"));
        String what = shown(window, Zoned.of(call));
        if (!Asked.confirmed(call)) {
            return Asked.ask(
                    call,
                    Message.of("This will end maintenance: " + what + ". PagerDuty pages people about it again."),
                    "pd maintenance-end " + id);
        }
        me.rest().maintenanceWindows().delete(id);
        return Message.of("Maintenance is ended: " + what + ".");
    }
}
