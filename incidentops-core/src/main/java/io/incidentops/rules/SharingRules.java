package io.incidentops.rules;

import io.incidentops.command.Command;
import io.incidentops.command.Restrict;
import io.incidentops.command.Share;
import io.incidentops.command.Unrestrict;
import io.incidentops.command.Unshare;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.Restricted;
import io.incidentops.event.Shared;
import io.incidentops.event.Unrestricted;
import io.incidentops.event.Unshared;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Limits;
import io.incidentops.policy.Right;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may know of a restricted incident. Whoever declared it may share it too. */
final class SharingRules {
    private SharingRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof Share share) {
            return share(share, state, context);
        }
        if (command instanceof Unshare unshare) {
            return unshare(unshare, state, context);
        }
        if (command instanceof Restrict restrict) {
            return restrict(restrict, state, context);
        }
        return command instanceof Unrestrict unrestrict ? unrestrict(unrestrict, state, context) : null;
    }

    private static List<IncidentEvent> unshare(Unshare command, IncidentState state, Context context) {
        restricted(state);
        Checks.right(Right.WIDEN, "changing who may know of it", state, context);
        Refusal.unless(
                state.visibility().sharedWith().contains(command.with()),
                "it is not shared with " + command.with().name());
        Refusal.unless(
                state.people().holders().stream()
                        .noneMatch(holder -> holder.person().equals(command.with())),
                command.with().name() + " holds a role in it: they hand it over first");
        Refusal.unless(state.visibility().sharedWith().size() > 1, "somebody must still know of it");
        return List.of(new Unshared(command.with()));
    }

    private static List<IncidentEvent> unrestrict(Unrestrict command, IncidentState state, Context context) {
        restricted(state);
        Checks.right(Right.WIDEN, "opening it to everyone", state, context);
        Checks.reason(command.reason());
        return List.of(new Unrestricted(command.reason()));
    }

    private static List<IncidentEvent> share(Share command, IncidentState state, Context context) {
        restricted(state);
        if (!state.lifecycle().declared().by().equals(context.actor())) {
            Checks.right(Right.WIDEN, "sharing it", state, context);
        }
        List<Actor> more = command.with().stream()
                .filter(actor -> !state.visibility().sharedWith().contains(actor))
                .toList();
        Checks.room(state.visibility().sharedWith().size() + more.size() - 1, Limits.SHARED, "shares");
        return more.isEmpty() ? List.of() : List.of(new Shared(more));
    }

    private static List<IncidentEvent> restrict(Restrict command, IncidentState state, Context context) {
        Refusal.unless(!state.visibility().restricted(), "it is restricted already: share or unshare it");
        Set<Actor> with = new LinkedHashSet<>();
        with.add(context.actor());
        with.add(state.lifecycle().declared().by());
        state.people().holders().forEach(holder -> with.add(holder.person()));
        with.addAll(command.sharedWith());
        Checks.room(with.size() - 1, Limits.SHARED, "shares");
        return List.of(new Restricted(List.copyOf(with)));
    }

    /** Whoever is given something to do must be able to see it. */
    static void knows(Actor person, IncidentState state) {
        Refusal.unless(
                state.visibility().visibleTo(person),
                person.name() + " may not know of this restricted incident: share it with them first",
                new Share(List.of(person)));
    }

    private static void restricted(IncidentState state) {
        Refusal.unless(state.visibility().restricted(), "it is open to everyone: restrict it first");
    }
}
