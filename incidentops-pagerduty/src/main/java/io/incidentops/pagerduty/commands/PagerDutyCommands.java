package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Definition;
import io.incidentops.pagerduty.PagerDuty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * PagerDuty from chat: who is on call, what is open, acknowledging, overrides, maintenance and what else a pager is asked for.
 *
 * <pre>{@code
 * CommandBook book = CommandBook.standard().with(PagerDutyCommands.of(pagerDuty));
 * }</pre>
 *
 * <p>All begin with {@code pd}. Each asks PagerDuty within a bounded time and has exactly one answer, also where PagerDuty is
 * down. What changes something asks before, and is done in the name of whoever typed it. They need {@code incidentops-chatops}.
 */
public final class PagerDutyCommands {
    private PagerDutyCommands() {}

    /**
     * All of them.
     *
     * @param pagerDuty the PagerDuty of the library that answers
     * @return the declarations, in the order of help
     */
    public static List<Definition> of(PagerDuty pagerDuty) {
        Desk desk = new Desk(Objects.requireNonNull(pagerDuty, "pagerDuty"));
        return Stream.of(
                        MeCommands.all(desk),
                        OnCallCommands.all(desk),
                        IncidentCommands.all(desk),
                        ActCommands.all(desk),
                        NoteCommands.all(desk),
                        TriggerCommands.all(desk),
                        ScheduleCommands.all(desk),
                        OverrideCommands.all(desk),
                        ServiceCommands.all(desk),
                        MaintenanceCommands.all(desk),
                        PreflightCommands.all(desk))
                .flatMap(List::stream)
                .toList();
    }
}
