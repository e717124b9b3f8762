package io.incidentops.rules;

import io.incidentops.command.ChangeSeverity;
import io.incidentops.command.Command;
import io.incidentops.command.MakeMajor;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.SeverityChanged;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.phrases.Phrases;
import io.incidentops.policy.ChecklistDefinition;
import io.incidentops.policy.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How bad it is. In doubt the higher severity stands; it is not debated during the incident (PagerDuty's incident response
 * documentation, "Severity Levels").
 */
final class SeverityRules {
    private SeverityRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof ChangeSeverity changeSeverity) {
            return change(changeSeverity, state, context);
        }
        return command instanceof MakeMajor makeMajor ? promote(makeMajor, state, context) : null;
    }

    static void known(Severity severity, Context context) {
        Refusal.unless(
                context.catalogue().knows(severity),
                "there is no severity " + severity + ": choose one of "
                        + context.catalogue().severities().keySet().stream()
                                .map(Severity::key)
                                .collect(Collectors.joining(", ")));
    }

    private static List<IncidentEvent> change(ChangeSeverity command, IncidentState state, Context context) {
        LifecycleRules.open(state);
        known(command.severity(), context);
        Checks.reason(command.reason());
        Refusal.unless(
                !command.severity().equals(Severity.UNKNOWN),
                "a severity cannot be taken back: choose the higher one if in doubt");
        Refusal.unless(!command.severity().equals(state.severity()), "it is " + state.severity() + " already");
        SeverityLevel to = context.catalogue().level(command.severity());
        if (state.level().worseThan(to) && !state.severity().equals(Severity.UNKNOWN)) {
            Checks.right(Right.LOWER_SEVERITY, "the higher severity stands; lowering it", state, context);
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new SeverityChanged(state.level(), to, command.reason()));
        events.addAll(emergency(state, to.major(), context));
        if (state.phase().open()) {
            events.addAll(Paging.missing(
                    state,
                    context.catalogue().rules(command.severity()),
                    Phrases.RAISED_SEVERITY,
                    events.size(),
                    context));
        }
        return events;
    }

    private static List<IncidentEvent> promote(MakeMajor command, IncidentState state, Context context) {
        LifecycleRules.open(state);
        Checks.reason(command.reason());
        Refusal.unless(!state.major(), "it is a major incident already");
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new MadeMajor(command.reason()));
        events.addAll(emergency(state, true, context));
        if (state.phase().open()) {
            events.addAll(Paging.missing(
                    state,
                    context.catalogue().rules(Severity.UNKNOWN),
                    Phrases.RAISED_SEVERITY,
                    events.size(),
                    context));
        }
        return events;
    }

    /** The checklist for the start of a major incident, where it becomes one now. */
    private static List<IncidentEvent> emergency(IncidentState state, boolean major, Context context) {
        boolean begins = major && !state.everMajor() && state.phase().open();
        return begins ? Declaring.checklists(ChecklistDefinition.Moment.START, true, context) : List.of();
    }
}
