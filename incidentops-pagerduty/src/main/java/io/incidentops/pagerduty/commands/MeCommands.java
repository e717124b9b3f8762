package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Help;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Typed;
import io.incidentops.model.Actor;
import io.incidentops.pagerduty.rest.OnCallEntry;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyUser;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What there is, and who one is at PagerDuty. */
final class MeCommands {
    private static final Argument<String> WHAT = Argument.text("what").optional();
    private static final Argument<String> EMAIL = Argument.word("email", new Address());

    private MeCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(
                Definition.named("pd", Group.PEOPLE, "Asks PagerDuty, or does something there; alone it lists how.")
                        .aliases("pager", "pagerduty")
                        .about(Scope.NONE)
                        .with(WHAT)
                        .example("pd")
                        .reads(MeCommands::overview),
                Definition.named("pd me", Group.PEOPLE, "Shows who you are at PagerDuty, and whether you are on call.")
                        .about(Scope.NONE)
                        .example("pd me")
                        .reads(desk.asks((call, rest) ->
                                desk.me(call).map(user -> me(call, rest, user)).orElseGet(() -> unknown(call)))),
                Definition.named("pd me-as", Group.PEOPLE, "Says who you are at PagerDuty, by your address there.")
                        .about(Scope.NONE)
                        .with(EMAIL)
                        .example("pd me-as you@example.org")
                        .reads(desk.asks((call, rest) -> meAs(desk, call))));
    }

    private static Message overview(Call call) {
        Message help = Help.on("pd", call.vocabulary());
        return call.find(WHAT)
                .map(what -> new Message(help.title(), List.of())
                        .text("There is no command 'pd " + Typed.shown(what) + "', and nothing was done. There are:")
                        .plus(help.blocks().get(help.blocks().size() - 1)))
                .orElse(help);
    }

    private static Message unknown(Call call) {
        return Message.of("PagerDuty does not know who you are. Say it with your address there: "
                        + call.typed("pd me-as") + " you@example.org")
                .buttons(Button.of("Help", call.typed("help pd me-as")));
    }

    private static Message me(Call call, PagerDutyRest rest, PagerDutyUser user) {
        Instant now = call.now();
        Zoned zoned = Zoned.of(call);
        List<OnCallEntry> entries = Some.of(rest.onCalls().next(List.of(user.id())), 50).shown().stream()
                .filter(entry -> entry.start() == null || !entry.start().isAfter(now))
                .toList();
        Message message = Message.of("You are " + Shown.text(user.name()) + " at PagerDuty, and "
                + (entries.isEmpty() ? "not on call now." : "on call now:"));
        return message.items(
                "",
                entries.stream()
                        .map(entry -> Line.of(Shown.name(entry.policy()) + ", level " + entry.level() + ", "
                                + zoned.until(entry.end())))
                        .toList());
    }

    private static Message meAs(Desk desk, Call call) {
        String email = call.get(EMAIL);
        Actor actor = call.actor();
        if (!actor.isPerson()) {
            return Message.of("Not done: only a person is somebody at PagerDuty.");
        }
        PagerDutyUser user = desk.pagerDuty().people().byEmail(email).orElse(null);
        if (user == null) {
            return Message.of("Not done: PagerDuty knows nobody with the address " + Typed.shown(email)
                    + ". Write the one that you log in with there.");
        }
        return other(desk, call, user)
                .map(somebody -> Message.of("Not done: " + Shown.text(user.name()) + " at PagerDuty is "
                        + somebody.name() + " here. If that is wrong, have it put right in the directory."))
                .orElseGet(() -> {
                    desk.pagerDuty().people().same(actor, user);
                    return Message.of("You are " + Shown.text(user.name())
                            + " at PagerDuty, and what you do there from here on is done in this name.");
                });
    }

    /** Whoever is that user already: nobody acts in another one's name by saying so. */
    private static Optional<Actor> other(Desk desk, Call call, PagerDutyUser user) {
        Optional<Actor> listed = Optional.ofNullable(user.email())
                .flatMap(call.ops().directory()::byEmail)
                .map(Person::actor);
        Actor said = desk.pagerDuty().people().actor(new Reference(user.id(), "user", user.name(), null));
        return listed.or(() -> said.id().startsWith("pagerduty:") ? Optional.empty() : Optional.of(said))
                .filter(somebody -> !somebody.equals(call.actor()));
    }
}
