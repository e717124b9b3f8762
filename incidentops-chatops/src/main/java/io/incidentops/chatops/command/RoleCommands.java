package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Catalogued;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Persons;
import io.incidentops.command.AcceptRole;
import io.incidentops.command.Command;
import io.incidentops.command.DeclineRole;
import io.incidentops.command.OfferRole;
import io.incidentops.command.ReleaseRole;
import io.incidentops.command.TakeCommand;
import io.incidentops.command.TakeRole;
import io.incidentops.command.WithdrawOffer;
import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import io.incidentops.model.RoleOffer;
import io.incidentops.policy.RoleDefinition;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who holds which role. */
final class RoleCommands {
    private static final Argument<Role> ROLE = Argument.word("role", Catalogued.ROLE);
    private static final Argument<Role> MAYBE_ROLE =
            Argument.word("role", Catalogued.ROLE).optional();
    private static final Argument<Actor> TO =
            Argument.word("person", Persons.PERSON).asked("To whom?");
    private static final Argument<Actor> MAYBE_TO =
            Argument.word("person", Persons.PERSON).optional();
    private static final Argument<String> REASON = Argument.text("reason").optional();

    private RoleCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("role", Group.PEOPLE, "Shows who holds which role, or takes one that is free.")
                        .aliases("roles")
                        .with(MAYBE_ROLE, REASON)
                        .example("role", "role scribe")
                        .records(call -> call.find(MAYBE_ROLE)
                                .map(role -> take(call, role))
                                .orElseGet(() -> roles(call))),
                Definition.named("role take", Group.PEOPLE, "Takes a role; command too where its holder is silent.")
                        .aliases("take")
                        .with(ROLE, REASON)
                        .example("role take commander", "take scribe")
                        .records(call -> take(call, call.get(ROLE))),
                Definition.named("role offer", Group.PEOPLE, "Offers a role; its holder has it until it is accepted.")
                        .aliases("offer")
                        .with(ROLE, TO)
                        .example("role offer scribe @me")
                        .records(call -> offer(call, call.get(ROLE), call.get(TO))),
                Definition.named("role accept", Group.PEOPLE, "Accepts a role that was offered to you.")
                        .aliases("accept")
                        .with(MAYBE_ROLE)
                        .example("role accept", "role accept scribe")
                        .records(RoleCommands::accept),
                Definition.named("role decline", Group.PEOPLE, "Declines a role that was offered to you.")
                        .aliases("decline")
                        .with(MAYBE_ROLE, REASON)
                        .example("role decline scribe My shift ends")
                        .records(call -> {
                            Role role = call.find(MAYBE_ROLE).orElseGet(() -> offered(call));
                            return Replies.run(
                                    call,
                                    new DeclineRole(role, call.find(REASON).orElse(null)),
                                    "knows that you declined to be " + role);
                        }),
                Definition.named("role release", Group.PEOPLE, "Gives up a role; command is handed over instead.")
                        .aliases("release")
                        .with(ROLE, REASON)
                        .example("role release scribe")
                        .records(call -> Replies.run(
                                call,
                                new ReleaseRole(
                                        call.get(ROLE), call.find(REASON).orElse(null)),
                                "has no " + call.get(ROLE) + " in you any more",
                                call.button("Roles", "role", ""))),
                Definition.named("role withdraw", Group.PEOPLE, "Takes an offer back.")
                        .aliases("withdraw")
                        .with(ROLE, MAYBE_TO)
                        .example("role withdraw scribe")
                        .records(RoleCommands::withdraw),
                Definition.named("handoff", Group.PEOPLE, "Offers command; you have it until they accept.")
                        .aliases("handover")
                        .with(TO)
                        .example("handoff @me")
                        .records(call -> offer(call, Role.COMMANDER, call.get(TO))));
    }

    private static Message take(Call call, Role role) {
        Command command =
                role.equals(Role.COMMANDER) ? new TakeCommand(call.find(REASON).orElse(null)) : new TakeRole(role);
        return Replies.run(call, command, receipt -> {
            Line said = Line.join("has ", call.actor(), " as " + name(call, role) + ": " + duty(call, role));
            return Replies.promised(call, Replies.done(call, receipt, said));
        });
    }

    private static Message offer(Call call, Role role, Actor to) {
        return Replies.run(call, new OfferRole(role, to), receipt -> {
            List<Object> said = new ArrayList<>(List.of("offers ", new Span.Someone(to, true), " to be "));
            said.add(name(call, role) + "; they accept with " + call.typed("role accept", role.key()));
            call.state()
                    .people()
                    .offer(role, to)
                    .ifPresent(offer -> said.addAll(List.of(", until ", offer.expiresAt())));
            return Replies.done(
                    call,
                    receipt,
                    Line.join(said.toArray()),
                    call.button("Accept", "role accept", role.key()),
                    call.button("Decline", "role decline", role.key()));
        });
    }

    private static Message accept(Call call) {
        Role role = call.find(MAYBE_ROLE).orElseGet(() -> offered(call));
        return Replies.run(call, new AcceptRole(role), receipt -> {
            Line said = Line.join("has ", call.actor(), " as " + name(call, role) + " now: " + duty(call, role));
            return Replies.promised(call, Replies.done(call, receipt, said));
        });
    }

    private static Message withdraw(Call call) {
        Role role = call.get(ROLE);
        Actor to = call.find(MAYBE_TO)
                .orElseGet(() -> only(call, offer -> offer.role().equals(role)).to());
        return Replies.run(
                call,
                new WithdrawOffer(role, to),
                receipt ->
                        Replies.done(call, receipt, Line.join("no longer offers ", to, " to be " + name(call, role))));
    }

    private static Role offered(Call call) {
        return only(call, offer -> offer.to().equals(call.actor())).role();
    }

    private static RoleOffer only(Call call, Predicate<RoleOffer> wanted) {
        List<RoleOffer> offers =
                call.state().people().offers().stream().filter(wanted).toList();
        if (offers.size() == 1) {
            return offers.get(0);
        }
        throw new Mistake(
                offers.isEmpty()
                        ? "role: no such offer is open; see them with " + call.typed("role", "")
                        : "role: several offers are open; name role and person");
    }

    private static Message roles(Call call) {
        List<Line> lines = new ArrayList<>();
        call.state()
                .people()
                .holders()
                .forEach(holder -> lines.add(Line.join(holder.person(), ": " + name(call, holder.role()))));
        call.state()
                .people()
                .offers()
                .forEach(offer -> lines.add(Line.join(
                        offer.to(), ": offered to be " + name(call, offer.role()) + ", until ", offer.expiresAt())));
        List<Line> free = call.ops().policy().catalogue().roles().values().stream()
                .filter(role -> call.state().people().holding(role.role()).isEmpty())
                .map(role -> Line.join(new Span.Strong(role.role().key()), ": " + role.duty()))
                .toList();
        return Message.titled("Roles of #" + call.incident().number())
                .items("Held", lines)
                .items("Free: take one with " + call.typed("role take") + " ROLE", free);
    }

    private static String name(Call call, Role role) {
        return call.ops()
                .policy()
                .catalogue()
                .role(role)
                .map(RoleDefinition::name)
                .orElse(role.key());
    }

    private static String duty(Call call, Role role) {
        return call.ops()
                .policy()
                .catalogue()
                .role(role)
                .map(RoleDefinition::duty)
                .orElse("");
    }
}
