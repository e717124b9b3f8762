package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Persons;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.model.Actor;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyUser;
import io.incidentops.pagerduty.rest.Schedule;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Standing in for whoever is on call. Whom it replaces is shown before it is done. */
final class OverrideCommands {
    static final Argument<String> SCHEDULE = Argument.word("schedule", Simple.NAME);

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Argument<Duration> LENGTH =
            Argument.word("duration", new Lengths(LONGEST)).optional();
    private static final Argument<Actor> PERSON =
            Argument.word("person", Persons.PERSON).optional();

    private OverrideCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(
                Definition.named(
                                "pd override",
                                Group.PEOPLE,
                                "Puts you or somebody on call in a schedule for a while. It shows whom that replaces, and"
                                        + " asks first.")
                        .about(Scope.NONE)
                        .with(SCHEDULE, LENGTH, PERSON, Window.FROM, Window.TO, Asked.CONFIRM)
                        .example("pd override Primary 2h", "pd override Primary @me from:18:00 to:20:00")
                        .reads(desk.acts((call, me) -> override(desk, call, me))),
                OverridesCommands.list(desk),
                OverridesCommands.cancel(desk));
    }

    private static Message override(Desk desk, Call call, Desk.Me me) {
        Window window = Window.of(call, LENGTH, LONGEST);
        Actor person = call.find(PERSON).orElse(call.actor());
        PagerDutyUser user = person.equals(call.actor())
                ? me.user()
                : desk.pagerDuty()
                        .people()
                        .find(person)
                        .orElseThrow(() -> new Mistake("person: PagerDuty does not know who " + person.name()
                                + " is; they say it once with pd me-as"));
        Schedules schedules = new Schedules(me.rest());
        Schedule schedule = schedules.only(call.get(SCHEDULE));
        if (schedule.shifts()) {
            return shifts(schedule);
        }
        return Asked.confirmed(call)
                ? done(call, me.rest(), new Wish(schedule, user, window.fromNow(call.now())))
                : asked(call, person, schedules, new Wish(schedule, user, window));
    }

    /** Who shall stand in where, and when. */
    private record Wish(Schedule schedule, PagerDutyUser user, Window window) {}

    static Message shifts(Schedule schedule) {
        Message message = Message.of(
                "Not done: " + Shown.text(schedule.name()) + " is made of shifts, and PagerDuty takes no"
                        + " override of a time there. Open it in PagerDuty and give the shift itself to somebody else.");
        return schedule.url() == null
                ? message
                : message.paragraph(Line.join(new Span.Link("Open in PagerDuty", schedule.url())));
    }

    private static Message asked(Call call, Actor person, Schedules schedules, Wish wish) {
        Zoned zoned = Zoned.of(call);
        Window window = wish.window();
        List<Schedule.Turn> turns = schedules.turns(wish.schedule(), window.start(), window.end());
        boolean own = turns.size() == 1
                && turns.get(0).user().equals(wish.user().id())
                && !turns.get(0).start().isAfter(window.start())
                && !turns.get(0).end().isBefore(window.end());
        String who = Shown.text(wish.user().name());
        String where = Shown.text(wish.schedule().name());
        if (own) {
            return Message.of("Nothing to do: " + who + " is on call by " + where + " then already, "
                    + window.shown(zoned) + ".");
        }
        Message message = Message.of(
                "This will put " + who + " on call by " + where + ", " + window.shown(zoned) + ", in the place of:");
        List<Line> replaced = turns.isEmpty()
                ? List.of(Line.of("nobody: no one is on call then"))
                : turns.stream().map(turn -> schedules.line(turn, zoned)).toList();
        return Asked.ask(
                call,
                message.items("", replaced),
                "pd override " + wish.schedule().id() + " @" + person.id() + " " + window.typed());
    }

    private static Message done(Call call, PagerDutyRest rest, Wish wish) {
        Instant start = wish.window().start();
        Instant end = wish.window().end();
        String schedule = wish.schedule().id();
        boolean there = rest.overrides().list(schedule, start, end).stream()
                .anyMatch(each -> each.user() != null
                        && each.user().id().equals(wish.user().id())
                        && each.start() != null
                        && !each.start().isAfter(start)
                        && end.equals(each.end()));
        if (!there) {
            rest.overrides().create(schedule, wish.user().id(), start, end);
        }
        return Message.of(Shown.text(wish.user().name()) + " is on call by "
                        + Shown.text(wish.schedule().name()) + ", "
                        + wish.window().shown(Zoned.of(call)) + "."
                        + (there ? " It was so already." : ""))
                .buttons(Button.of("Overrides", call.typed("pd overrides") + " " + schedule));
    }
}
