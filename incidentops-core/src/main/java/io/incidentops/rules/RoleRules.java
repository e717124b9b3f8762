package io.incidentops.rules;

import io.incidentops.command.AcceptRole;
import io.incidentops.command.Command;
import io.incidentops.command.DeclineRole;
import io.incidentops.command.OfferRole;
import io.incidentops.command.ReleaseRole;
import io.incidentops.command.TakeCommand;
import io.incidentops.command.TakeRole;
import io.incidentops.command.WithdrawOffer;
import io.incidentops.event.Acknowledged;
import io.incidentops.event.Basis;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.OfferWithdrawn;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleDeclined;
import io.incidentops.event.RoleOffered;
import io.incidentops.event.RoleReleased;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Limits;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.RoleHolder;
import io.incidentops.model.RoleOffer;
import io.incidentops.phrases.Phrases;
import io.incidentops.policy.RoleDefinition;
import io.incidentops.port.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Roles: taken, offered and accepted, given up, and taken over from a silent commander. Every way into a single role
 * names whom it replaces in the same event, so there are never two holders and never none in between.
 */
final class RoleRules {
    private RoleRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof TakeCommand take) {
            return takeCommand(take.reason(), state, context);
        }
        if (command instanceof TakeRole takeRole) {
            return take(takeRole, state, context);
        }
        if (command instanceof OfferRole offerRole) {
            return offer(offerRole, state, context);
        }
        if (command instanceof AcceptRole acceptRole) {
            return accept(acceptRole, state, context);
        }
        if (command instanceof DeclineRole declineRole) {
            return decline(declineRole, state, context);
        }
        if (command instanceof WithdrawOffer withdrawOffer) {
            return withdraw(withdrawOffer, state, context);
        }
        return command instanceof ReleaseRole releaseRole ? release(releaseRole, state, context) : null;
    }

    private static List<IncidentEvent> takeCommand(@Nullable String reason, IncidentState state, Context context) {
        LifecycleRules.open(state);
        Checks.reason(reason);
        eligible(Role.COMMANDER, context.actor(), state, context);
        RoleHolder commander = state.people().commander().orElse(null);
        if (commander == null) {
            return assigned(Role.COMMANDER, Basis.TAKEN, null, reason, state, context);
        }
        Refusal.unless(!commander.person().equals(context.actor()), "you have command already");
        Duration patience = context.policy().timing().commanderSilent();
        Instant seen = Objects.requireNonNullElse(
                state.people().commanderSeen(), commander.mark().at());
        Refusal.unless(
                !context.now().isBefore(seen.plus(patience)), Phrases.commanded(commander.person(), seen, patience));
        String why = reason != null ? reason : "silent since " + Times.minute(seen) + " UTC";
        return assigned(Role.COMMANDER, Basis.TAKEN_OVER, commander.person(), why, state, context);
    }

    private static List<IncidentEvent> take(TakeRole command, IncidentState state, Context context) {
        if (command.role().equals(Role.COMMANDER)) {
            return takeCommand(null, state, context);
        }
        LifecycleRules.open(state);
        RoleDefinition definition = eligible(command.role(), context.actor(), state, context);
        List<RoleHolder> holders = state.people().holding(command.role());
        if (definition.single() && !holders.isEmpty()) {
            throw new Refusal(holders.get(0).person().name() + " holds the role " + command.role()
                    + ": ask them to offer it to you, or to release it");
        }
        return assigned(command.role(), Basis.TAKEN, null, null, state, context);
    }

    private static List<IncidentEvent> offer(OfferRole command, IncidentState state, Context context) {
        LifecycleRules.open(state);
        eligible(command.role(), command.to(), state, context);
        SharingRules.knows(command.to(), state);
        mayOffer(command.role(), state, context);
        Refusal.unless(
                state.people().offer(command.role(), command.to()).isEmpty(),
                "the role " + command.role() + " is offered to " + command.to().name()
                        + " already: wait for their answer, or withdraw it");
        Checks.room(state.people().offers().size(), Limits.OFFERS, "offers");
        List<IncidentEvent> events = new ArrayList<>();
        if (definition(command.role(), context).single()) {
            events.addAll(withdrawn(command.role(), command.to(), state));
        }
        Instant expiresAt = context.now().plus(context.policy().timing().offerLapses());
        events.add(new RoleOffered(command.role(), command.to(), expiresAt));
        return events;
    }

    /** The holder of a single role, the commander and the deputy may offer it; anyone where nobody commands or holds it. */
    private static void mayOffer(Role role, IncidentState state, Context context) {
        Actor actor = context.actor();
        boolean leads =
                state.people().holds(actor, Role.COMMANDER) || state.people().holds(actor, Role.DEPUTY);
        List<RoleHolder> holders = state.people().holding(role);
        boolean holds = state.people().holds(actor, role);
        boolean command = role.equals(Role.COMMANDER);
        boolean free = state.commander().isEmpty() && holders.isEmpty();
        boolean allowed = !actor.isPerson() || holds || free || (leads && !command);
        Refusal.unless(
                allowed,
                "the role " + role + " can be offered by "
                        + (command ? "" : "the commander, the deputy or ")
                        + (holders.isEmpty()
                                ? "whoever holds it"
                                : holders.get(0).person().name()),
                Possible.ask(state));
    }

    private static List<IncidentEvent> accept(AcceptRole command, IncidentState state, Context context) {
        LifecycleRules.open(state);
        RoleOffer offer = offered(command.role(), state, context);
        Refusal.unless(
                context.now().isBefore(offer.expiresAt()),
                "the offer of the role " + command.role() + " lapsed at " + Times.minute(offer.expiresAt())
                        + " UTC: ask for a new one");
        RoleDefinition definition = eligible(command.role(), context.actor(), state, context);
        List<RoleHolder> holders = state.people().holding(command.role());
        Actor replaced =
                definition.single() && !holders.isEmpty() ? holders.get(0).person() : null;
        return assigned(command.role(), Basis.ACCEPTED, replaced, null, state, context);
    }

    private static List<IncidentEvent> decline(DeclineRole command, IncidentState state, Context context) {
        Checks.reason(command.reason());
        offered(command.role(), state, context);
        return List.of(new RoleDeclined(command.role(), command.reason()));
    }

    private static List<IncidentEvent> withdraw(WithdrawOffer command, IncidentState state, Context context) {
        RoleOffer offer = state.people()
                .offer(command.role(), command.to())
                .orElseThrow(() -> new Refusal("the role " + command.role() + " is not offered to "
                        + command.to().name()));
        if (!offer.mark().by().equals(context.actor())) {
            mayOffer(command.role(), state, context);
        }
        return List.of(new OfferWithdrawn(command.role(), command.to()));
    }

    private static List<IncidentEvent> release(ReleaseRole command, IncidentState state, Context context) {
        Checks.reason(command.reason());
        Refusal.unless(
                state.people().holds(context.actor(), command.role()), "you do not hold the role " + command.role());
        Refusal.unless(
                !command.role().equals(Role.COMMANDER) || !state.phase().open(),
                "an open incident keeps its commander: offer command to somebody, you have it until they accept");
        return List.of(new RoleReleased(command.role(), context.actor(), command.reason()));
    }

    private static List<IncidentEvent> assigned(
            Role role,
            Basis basis,
            @Nullable Actor replaced,
            @Nullable String reason,
            IncidentState state,
            Context context) {
        List<IncidentEvent> events = new ArrayList<>();
        if (role.equals(Role.COMMANDER) && state.phase() == Phase.TRIGGERED) {
            events.add(new Acknowledged());
        }
        events.add(new RoleAssigned(role, context.actor(), basis, replaced, reason));
        if (definition(role, context).single()) {
            events.addAll(withdrawn(role, context.actor(), state));
        }
        return events;
    }

    private static List<IncidentEvent> withdrawn(Role role, Actor except, IncidentState state) {
        List<IncidentEvent> events = new ArrayList<>();
        for (RoleOffer offer : state.people().offers()) {
            if (offer.role().equals(role) && !offer.to().equals(except)) {
                events.add(new OfferWithdrawn(role, offer.to()));
            }
        }
        return events;
    }

    private static RoleOffer offered(Role role, IncidentState state, Context context) {
        return state.people()
                .offer(role, context.actor())
                .orElseThrow(() -> new Refusal("the role " + role + " is not offered to you", Possible.ask(state)));
    }

    private static RoleDefinition definition(Role role, Context context) {
        return context.catalogue()
                .role(role)
                .orElseThrow(() -> new Refusal("there is no role " + role + ": choose one of "
                        + context.catalogue().roles().keySet().stream()
                                .map(Role::key)
                                .collect(Collectors.joining(", "))));
    }

    /** Whether somebody could hold the role: they may, do not hold it yet, and hold none that it excludes. */
    private static RoleDefinition eligible(Role role, Actor person, IncidentState state, Context context) {
        RoleDefinition definition = definition(role, context);
        Checks.person("the holder of a role", person);
        Refusal.unless(definition.openTo(person), person.name() + " is not among those who may hold the role " + role);
        if (state.people().holds(person, role)) {
            throw new Refusal(person.name() + (role.equals(Role.COMMANDER) ? " has command" : " holds the role " + role)
                    + " already");
        }
        Refusal.unless(
                state.people().holders().size() < Limits.HOLDERS,
                "there are " + Limits.HOLDERS + " holders of roles, and that is the most: some may release theirs");
        for (RoleHolder held : state.people().holders()) {
            if (held.person().equals(person) && excludes(definition, held.role(), context)) {
                throw new Refusal(
                        person.name() + " is " + held.role() + ", and that cannot go together with " + role
                                + ": release it first",
                        new ReleaseRole(held.role(), null));
            }
        }
        return definition;
    }

    private static boolean excludes(RoleDefinition wanted, Role held, Context context) {
        return wanted.excludes().contains(held)
                || context.catalogue()
                        .role(held)
                        .map(other -> other.excludes().contains(wanted.role()))
                        .orElse(false);
    }
}
