package io.incidentops.chatops.room;

import io.incidentops.event.ActionAssigned;
import io.incidentops.event.Declared;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.PageRequested;
import io.incidentops.event.Restricted;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleOffered;
import io.incidentops.event.Shared;
import io.incidentops.model.ActionItem;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PageTarget;
import io.incidentops.model.RoleHolder;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whom an event brings into the room. */
final class Invitations {
    private static final int MOST = 100;

    private Invitations() {}

    static boolean brings(IncidentEvent event) {
        return event instanceof RoleAssigned
                || event instanceof RoleOffered
                || event instanceof ActionAssigned
                || event instanceof Shared
                || (event instanceof PageRequested page && page.target().kind() == PageTarget.Kind.PERSON);
    }

    /** The people, without those who may not know of the incident. */
    static List<Actor> people(IncidentEvent event, IncidentState state, PersonDirectory directory) {
        return named(event, state, directory).stream()
                .filter(Actor::isPerson)
                .filter(state.visibility()::visibleTo)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Collection<Actor> named(IncidentEvent event, IncidentState state, PersonDirectory directory) {
        if (event instanceof Declared || event instanceof Restricted) {
            return everyone(state);
        }
        if (event instanceof RoleAssigned assigned) {
            return List.of(assigned.to());
        }
        if (event instanceof RoleOffered offered) {
            return List.of(offered.to());
        }
        if (event instanceof ActionAssigned assigned) {
            return List.of(assigned.to());
        }
        if (event instanceof PageRequested page) {
            return List.of(directory
                    .byId(page.target().id())
                    .map(Person::actor)
                    .orElseGet(() -> Actor.person(page.target().id())));
        }
        return event instanceof Shared shared ? shared.with() : List.of();
    }

    private static List<Actor> everyone(IncidentState state) {
        List<Actor> all = new ArrayList<>();
        all.add(state.lifecycle().declared().by());
        state.people().holders().stream().map(RoleHolder::person).forEach(all::add);
        state.work().openActions().stream().map(ActionItem::owner).forEach(all::add);
        all.addAll(state.visibility().sharedWith());
        return all;
    }
}
