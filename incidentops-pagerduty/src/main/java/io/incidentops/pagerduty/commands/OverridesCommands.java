package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.chatops.grammar.Typed;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.Schedule;
import io.incidentops.pagerduty.rest.ScheduleOverride;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.time.Duration;
import java.util.List;

/** Overrides that are there, and taking them back. */
final class OverridesCommands {
    private static final int SHOWN = 20;
    private static final Duration AHEAD = Duration.ofDays(90);
    private static final Argument<String> ID = Argument.word("id", Simple.WORD);

    private OverridesCommands() {}

    static Definition list(Desk desk) {
        return Definition.named(
                        "pd overrides", Group.PEOPLE, "Lists who stands in for whom in a schedule, for 90 days.")
                .about(Scope.NONE)
                .with(OverrideCommands.SCHEDULE)
                .example("pd overrides Primary")
                .reads(desk.asks(OverridesCommands::list));
    }

    static Definition cancel(Desk desk) {
        return Definition.named(
                        "pd override-cancel", Group.PEOPLE, "Takes an override back, or ends it now. It asks first.")
                .aliases("pd override-delete")
                .about(Scope.NONE)
                .with(OverrideCommands.SCHEDULE, ID, Asked.CONFIRM)
                .example("pd override-cancel Primary Q2FKYJ3XK9ZPLB")
                .reads(desk.acts(OverridesCommands::cancel));
    }

    private static Message list(Call call, PagerDutyRest rest) {
        Schedule schedule = new Schedules(rest).only(call.get(OverrideCommands.SCHEDULE));
        if (schedule.shifts()) {
            return OverrideCommands.shifts(schedule);
        }
        List<ScheduleOverride> all = overrides(call, rest, schedule);
        String name = Shown.text(schedule.name());
        if (all.isEmpty()) {
            return Message.of(name + " has no overrides for the next 90 days.");
        }
        Zoned zoned = Zoned.of(call);
        return Some.of(all, SHOWN)
                .in(Message.titled("Overrides of " + name), each -> line(each, zoned), "PagerDuty shows the rest.")
                .text("To take one back: " + call.typed("pd override-cancel") + " " + Asked.quoted(schedule.name())
                        + " " + all.get(0).id());
    }

    private static List<ScheduleOverride> overrides(Call call, PagerDutyRest rest, Schedule schedule) {
        return rest.overrides().list(schedule.id(), call.now(), call.now().plus(AHEAD));
    }

    private static Line line(ScheduleOverride override, Zoned zoned) {
        return Line.of(shown(override, zoned) + " (" + override.id() + ")");
    }

    private static String shown(ScheduleOverride override, Zoned zoned) {
        String when = override.start() == null || override.end() == null
                ? ""
                : ", " + zoned.span(override.start(), override.end());
        return Shown.name(override.user()) + when;
    }

    private static Message cancel(Call call, Desk.Me me) {
        Schedule schedule = new Schedules(me.rest()).only(call.get(OverrideCommands.SCHEDULE));
        if (schedule.shifts()) {
            return OverrideCommands.shifts(schedule);
        }
        String id = call.get(ID);
        ScheduleOverride override = overrides(call, me.rest(), schedule).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Mistake("id: " + Shown.text(schedule.name()) + " has no override '"
                        + Typed.shown(id) + "'; the list is: pd overrides " + Asked.quoted(schedule.name())));
        String what = shown(override, Zoned.of(call)) + ", in " + Shown.text(schedule.name());
        if (!Asked.confirmed(call)) {
            return Asked.ask(
                    call,
                    Message.of("This will take back the override of " + what
                            + ". Whoever the schedule names is on call again."),
                    "pd override-cancel " + schedule.id() + " " + id);
        }
        me.rest().overrides().delete(schedule.id(), id);
        return Message.of("The override is taken back: " + what + ".");
    }
}
