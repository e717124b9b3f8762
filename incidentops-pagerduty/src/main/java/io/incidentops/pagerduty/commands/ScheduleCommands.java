package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.Schedule;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.port.Times;
import java.time.Duration;
import java.util.List;

/** Schedules, and whose turn it is when. */
final class ScheduleCommands {
    private static final int SHOWN = 30;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Argument<String> QUERY = Argument.text("query").optional();
    private static final Argument<String> NAME = Argument.text("schedule");
    private static final Argument<Duration> FOR = Argument.option("for", new Lengths(Duration.ofDays(60)));

    private ScheduleCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(
                Definition.named(
                                "pd schedules",
                                Group.PEOPLE,
                                "Lists PagerDuty's schedules, or those whose name holds it.")
                        .about(Scope.NONE)
                        .with(QUERY)
                        .example("pd schedules", "pd schedules payments")
                        .reads(desk.asks(ScheduleCommands::list)),
                Definition.named("pd schedule", Group.PEOPLE, "Shows whose turn it is when, in your time zone.")
                        .about(Scope.NONE)
                        .with(FOR, NAME)
                        .example("pd schedule Primary", "pd schedule for:30d Primary")
                        .reads(desk.asks(ScheduleCommands::show)));
    }

    private static Message list(Call call, PagerDutyRest rest) {
        String query = call.find(QUERY).map(OnCallCommands::unquoted).orElse(null);
        List<Schedule> all = rest.schedules().list(query);
        if (all.isEmpty()) {
            return Message.of(
                    query == null ? "PagerDuty has no schedules." : "PagerDuty has no schedule whose name holds that.");
        }
        return Some.of(all, SHOWN)
                .in(Message.titled("PagerDuty's schedules"), ScheduleCommands::line, "add a part of a name.");
    }

    private static Line line(Schedule schedule) {
        String facts = (schedule.zone().isEmpty() ? "" : ", " + Shown.text(schedule.zone()))
                + (schedule.shifts() ? ", made of shifts" : "");
        return Line.join(new Span.Strong(Shown.text(schedule.name())), " (" + schedule.id() + facts + ")");
    }

    private static Message show(Call call, PagerDutyRest rest) {
        Schedules schedules = new Schedules(rest);
        Schedule schedule = schedules.only(OnCallCommands.unquoted(call.get(NAME)));
        Duration length = call.find(FOR).orElse(WEEK);
        List<Schedule.Turn> turns =
                schedules.turns(schedule, call.now(), call.now().plus(length));
        String name = Shown.text(schedule.name());
        if (turns.isEmpty()) {
            return Message.of("Nobody is on call by " + name + " within " + Times.human(length) + ".");
        }
        Zoned zoned = Zoned.of(call);
        Message message = Some.of(turns, SHOWN)
                .in(
                        Message.titled(name + ", for " + Times.human(length)),
                        turn -> schedules.line(turn, zoned),
                        "ask for less, such as for:7d.");
        message = message.text("Times are those of " + zoned.name() + ".");
        String typed = Asked.quoted(schedule.name());
        return schedule.shifts()
                ? message
                : message.buttons(Button.of("Overrides", call.typed("pd overrides") + " " + typed));
    }
}
