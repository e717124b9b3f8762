package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.pagerduty.rest.IncidentQuery;
import io.incidentops.pagerduty.rest.IncidentsApi;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Acknowledging and resolving: one's own, all, or by number, and never more than was shown before. */
final class ActCommands {
    private static final int MOST = 20;
    private static final Argument<String> WHICH =
            Argument.word("which", new Which(true)).optional().repeatable();

    /** What is done. */
    private enum Act {
        ACKNOWLEDGE("acknowledge", "triggered", "pd ack") {
            @Override
            PagerDutyIncident on(IncidentsApi incidents, String id) {
                return incidents.acknowledge(id);
            }

            @Override
            boolean so(PagerDutyIncident incident) {
                return incident.acknowledged() || incident.resolved();
            }
        },
        RESOLVE("resolve", "acknowledged", "pd resolve") {
            @Override
            PagerDutyIncident on(IncidentsApi incidents, String id) {
                return incidents.resolve(id, null);
            }

            @Override
            boolean so(PagerDutyIncident incident) {
                return incident.resolved();
            }
        };

        final String verb;
        final String from;
        final String command;

        Act(String verb, String from, String command) {
            this.verb = verb;
            this.from = from;
            this.command = command;
        }

        abstract PagerDutyIncident on(IncidentsApi incidents, String id);

        /** Whether there is nothing to do. */
        abstract boolean so(PagerDutyIncident incident);
    }

    /** What was found, and which numbers name nothing. */
    private record Found(List<PagerDutyIncident> incidents, List<String> unknown, boolean more) {}

    private ActCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(
                Definition.named(
                                Act.ACKNOWLEDGE.command,
                                Group.PEOPLE,
                                "Acknowledges what is triggered at PagerDuty: yours, all, or by number. It asks first.")
                        .aliases("pd acknowledge")
                        .about(Scope.NONE)
                        .with(WHICH, Asked.CONFIRM)
                        .example("pd ack", "pd ack 1234 1235", "pd ack all")
                        .reads(desk.acts(
                                (call, me) -> act(new Seen(desk, call, me.rest()), call, me, Act.ACKNOWLEDGE))),
                Definition.named(
                                Act.RESOLVE.command,
                                Group.PEOPLE,
                                "Resolves what is acknowledged at PagerDuty: yours, all, or by number. It asks first.")
                        .about(Scope.NONE)
                        .with(WHICH, Asked.CONFIRM)
                        .example("pd resolve", "pd resolve 1234", "pd resolve all")
                        .reads(desk.acts((call, me) -> act(new Seen(desk, call, me.rest()), call, me, Act.RESOLVE))));
    }

    private static Message act(Seen seen, Call call, Desk.Me me, Act act) {
        List<String> which = call.all(WHICH);
        boolean all = which.contains(Which.ALL);
        if (all && which.size() > 1) {
            throw new Mistake("which: write all, or numbers, but not both");
        }
        if (which.size() > MOST) {
            throw new Mistake("which: " + which.size() + " at once are too many; write " + MOST + " at most");
        }
        boolean named = !which.isEmpty() && !all;
        if (named && Asked.confirmed(call)) {
            return done(seen, call, me, act);
        }
        return asked(call, act, me, named ? named(seen, which) : listed(seen, me, act, all));
    }

    private static Found listed(Seen seen, Desk.Me me, Act act, boolean all) {
        IncidentQuery query = IncidentQuery.ALL.statuses(act.from);
        Some<PagerDutyIncident> some =
                seen.list(all ? query : query.users(Set.of(me.user().id())), MOST);
        return new Found(some.shown(), List.of(), some.more());
    }

    private static Found named(Seen seen, List<String> which) {
        List<PagerDutyIncident> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String each : which) {
            seen.find(each).ifPresentOrElse(found::add, () -> unknown.add(each));
        }
        return new Found(found, unknown, false);
    }

    private static Message asked(Call call, Act act, Desk.Me me, Found found) {
        Zoned zoned = Zoned.of(call);
        List<PagerDutyIncident> open =
                found.incidents().stream().filter(each -> !act.so(each)).toList();
        Message message = Message.of(
                open.isEmpty()
                        ? "Nothing to " + act.verb + "."
                        : "This will " + act.verb + ", as " + me.user().name() + ":");
        message = message.items(
                "",
                open.stream().map(each -> Shown.line(each, zoned, me.user())).toList());
        message = message.items("", beside(act, found));
        if (open.isEmpty()) {
            return found.incidents().isEmpty() && found.unknown().isEmpty()
                    ? message.text("Nothing is " + act.from + " that you asked for; " + call.typed(act.command)
                            + " all looks at everybody's, and a number at one.")
                    : message;
        }
        if (found.more()) {
            message = message.text("There are more: these are the newest, and the rest can be asked for afterwards.");
        }
        String numbers = open.stream().map(each -> Long.toString(each.number())).collect(Collectors.joining(" "));
        return Asked.ask(call, message, act.command + " " + numbers);
    }

    private static List<Line> beside(Act act, Found found) {
        List<Line> lines = new ArrayList<>();
        found.incidents().stream()
                .filter(act::so)
                .forEach(each -> lines.add(Line.of("#" + each.number() + " is " + each.status() + " already")));
        found.unknown().forEach(each -> lines.add(Line.of("#" + each + " is not known to PagerDuty")));
        return lines;
    }

    private static Message done(Seen seen, Call call, Desk.Me me, Act act) {
        List<Line> lines = new ArrayList<>();
        List<String> left = new ArrayList<>(call.all(WHICH));
        for (String each : call.all(WHICH)) {
            try {
                lines.add(seen.find(each)
                        .map(before -> one(me, act, before))
                        .orElseGet(() -> Line.of("#" + each + " is not known to PagerDuty")));
            } catch (PagerDutyException e) {
                Message trouble = Trouble.answer(call, e).items("Before that", lines);
                return trouble.text("Left: " + call.typed(act.command) + " " + String.join(" ", left));
            }
            left.remove(each);
        }
        return Message.of("At PagerDuty, as " + me.user().name() + ":").items("", lines);
    }

    private static Line one(Desk.Me me, Act act, PagerDutyIncident before) {
        String title = " " + Shown.text(before.title());
        if (act.so(before)) {
            return Line.of("#" + before.number() + title + ": was " + before.status() + " already");
        }
        PagerDutyIncident after = act.on(me.rest().incidents(), before.id());
        return Line.of("#" + before.number() + title + ": " + after.status());
    }
}
