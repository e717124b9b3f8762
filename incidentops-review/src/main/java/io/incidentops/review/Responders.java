package io.incidentops.review;

import io.incidentops.event.ActionAssigned;
import io.incidentops.event.Joined;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.RoleAssigned;
import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import io.incidentops.policy.RoleDefinition;
import io.incidentops.port.Times;
import io.incidentops.view.Markdown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who took part, and as what. */
final class Responders {
    private Responders() {}

    static void write(Case it, Sheet sheet) {
        sheet.heading("Responders");
        role(it, Role.COMMANDER, sheet);
        role(it, Role.SCRIBE, sheet);
        Set<Role> others = new LinkedHashSet<>();
        it.all(RoleAssigned.class).forEach(found -> others.add(found.event().role()));
        others.removeAll(List.of(Role.COMMANDER, Role.SCRIBE));
        others.forEach(role -> role(it, role, sheet));
        others(it, sheet);
    }

    private static void role(Case it, Role role, Sheet sheet) {
        String name = Markdown.escape(
                it.policy().catalogue().role(role).map(RoleDefinition::name).orElse(role.key()));
        String holders = it.all(RoleAssigned.class).stream()
                .filter(found -> found.event().role().equals(role))
                .map(found -> Markdown.escape(found.event().to().name()) + " from " + Times.dayMinute(found.at())
                        + " (e" + found.recorded().version() + ")")
                .collect(Collectors.joining(", "));
        if (holders.isEmpty()) {
            sheet.missing(name);
        } else {
            sheet.item(name + ": " + holders);
        }
    }

    private static void others(Case it, Sheet sheet) {
        Set<Actor> others = new LinkedHashSet<>();
        it.events().stream().map(RecordedEvent::actor).filter(Actor::isPerson).forEach(others::add);
        it.all(Joined.class).forEach(found -> others.add(found.event().person()));
        it.all(ActionAssigned.class).forEach(found -> others.add(found.event().to()));
        it.all(RoleAssigned.class).forEach(found -> others.remove(found.event().to()));
        if (!others.isEmpty()) {
            sheet.item("others: "
                    + others.stream()
                            .map(actor -> Markdown.escape(actor.name()))
                            .collect(Collectors.joining(", ")));
        }
    }
}
