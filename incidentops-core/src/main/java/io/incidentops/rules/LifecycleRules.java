package io.incidentops.rules;

import io.incidentops.command.Absorb;
import io.incidentops.command.Acknowledge;
import io.incidentops.command.AssignPostmortem;
import io.incidentops.command.ChangeStatus;
import io.incidentops.command.Close;
import io.incidentops.command.Command;
import io.incidentops.command.CompletePostmortem;
import io.incidentops.command.Link;
import io.incidentops.command.Merge;
import io.incidentops.command.Mitigate;
import io.incidentops.command.ReceiveAlarm;
import io.incidentops.command.RecordImpact;
import io.incidentops.command.Reopen;
import io.incidentops.command.Resolve;
import io.incidentops.command.Unacknowledge;
import io.incidentops.command.WaivePostmortem;
import io.incidentops.event.Absorbed;
import io.incidentops.event.Acknowledged;
import io.incidentops.event.AlarmReceived;
import io.incidentops.event.Closed;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.IncidentLinked;
import io.incidentops.event.Merged;
import io.incidentops.event.Mitigated;
import io.incidentops.event.PostmortemAssigned;
import io.incidentops.event.PostmortemCompleted;
import io.incidentops.event.PostmortemWaived;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.StatusChanged;
import io.incidentops.event.Unacknowledged;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Limits;
import io.incidentops.model.Phase;
import io.incidentops.model.Transition;
import io.incidentops.phrases.Phrases;
import io.incidentops.policy.ChecklistDefinition;
import io.incidentops.policy.PostmortemPromise;
import io.incidentops.policy.Right;
import io.incidentops.policy.StatusDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From phase to phase, impact, links and the post-mortem that closing waits for. */
final class LifecycleRules {
    private LifecycleRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof Acknowledge) {
            return acknowledge(state);
        }
        if (command instanceof Unacknowledge unacknowledge) {
            return unacknowledge(unacknowledge, state);
        }
        if (command instanceof Resolve resolve) {
            return resolve(resolve, state, context);
        }
        if (command instanceof Reopen reopen) {
            return reopen(reopen, state);
        }
        if (command instanceof ReceiveAlarm receiveAlarm) {
            return alarm(receiveAlarm, state, context);
        }
        if (command instanceof Close close) {
            return close(close, state, context);
        }
        if (command instanceof Merge merge) {
            return merge(merge, state, context);
        }
        return facts(command, state, context);
    }

    private static @Nullable List<IncidentEvent> facts(Command command, IncidentState state, Context context) {
        if (command instanceof ChangeStatus changeStatus) {
            return status(changeStatus, state, context);
        }
        if (command instanceof RecordImpact recordImpact) {
            return impact(recordImpact, state, context);
        }
        if (command instanceof Mitigate mitigate) {
            return mitigate(mitigate, state);
        }
        if (command instanceof Absorb absorb) {
            return absorb(absorb, state);
        }
        if (command instanceof Link link) {
            return link(link, state);
        }
        return postmortem(command, state, context);
    }

    private static @Nullable List<IncidentEvent> postmortem(Command command, IncidentState state, Context context) {
        if (command instanceof AssignPostmortem assignPostmortem) {
            return assignPostmortem(assignPostmortem, state);
        }
        if (command instanceof CompletePostmortem completePostmortem) {
            return completePostmortem(completePostmortem, state, context);
        }
        return command instanceof WaivePostmortem waivePostmortem
                ? waivePostmortem(waivePostmortem, state, context)
                : null;
    }

    private static List<IncidentEvent> acknowledge(IncidentState state) {
        Possible.step(Transition.ACKNOWLEDGE, "acknowledged", state);
        return List.of(new Acknowledged());
    }

    private static List<IncidentEvent> unacknowledge(Unacknowledge command, IncidentState state) {
        Possible.step(Transition.UNACKNOWLEDGE, "given back", state);
        Checks.reason(command.reason());
        return List.of(new Unacknowledged(command.reason()));
    }

    private static List<IncidentEvent> reopen(Reopen command, IncidentState state) {
        Possible.step(Transition.REOPEN, "reopened", state);
        Checks.reason(command.reason());
        return List.of(new Reopened(Transition.REOPEN.to(), command.reason()));
    }

    private static List<IncidentEvent> assignPostmortem(AssignPostmortem command, IncidentState state) {
        Checks.person("the owner of a post-mortem", command.owner());
        Refusal.unless(!state.postmortem().settled(), "the post-mortem is done or waived already");
        return List.of(new PostmortemAssigned(command.owner()));
    }

    private static List<IncidentEvent> completePostmortem(
            CompletePostmortem command, IncidentState state, Context context) {
        Checks.link(command.link());
        return settled(new PostmortemCompleted(command.link()), state, context);
    }

    private static List<IncidentEvent> waivePostmortem(WaivePostmortem command, IncidentState state, Context context) {
        Checks.right(Right.WAIVE, "waiving the post-mortem", state, context);
        Checks.reason(command.reason());
        return settled(new PostmortemWaived(command.reason()), state, context);
    }

    private static List<IncidentEvent> status(ChangeStatus command, IncidentState state, Context context) {
        Checks.reason(command.reason());
        StatusDefinition definition = context.catalogue().statuses().get(command.status());
        Refusal.unless(
                definition != null && definition.phases().contains(state.phase()),
                "while the incident is " + state.phase().key() + ", its status can be: "
                        + context.catalogue().statuses().values().stream()
                                .filter(status -> status.phases().contains(state.phase()))
                                .map(status -> status.status().key())
                                .collect(Collectors.joining(", ")));
        boolean same = state.lifecycle().status() != null
                && state.lifecycle().status().value().equals(command.status());
        Refusal.unless(!same, "the status is " + command.status() + " already");
        return List.of(new StatusChanged(command.status(), command.reason()));
    }

    private static List<IncidentEvent> impact(RecordImpact command, IncidentState state, Context context) {
        open(state);
        Checks.text("impact", command.text());
        Checks.past("beginning of the impact", command.began(), context);
        Checks.past("end of the impact", command.ended(), context);
        Declaring.services(command.services());
        Declaring.fraction(command.fraction());
        Instant began = command.began() == null ? context.occurredAt() : command.began();
        Instant ended = command.ended();
        Refusal.unless(
                ended == null || !ended.isBefore(began), "the impact ends, " + ended + ", before it begins, " + began);
        return List.of(new ImpactRecorded(began, ended, command.services(), command.fraction(), command.text()));
    }

    private static List<IncidentEvent> mitigate(Mitigate command, IncidentState state) {
        Refusal.unless(
                state.phase().open(),
                "the incident is " + state.phase().key() + ": what is over need not be mitigated",
                Possible.steps(state));
        Checks.text("text", command.how());
        boolean over = !state.impact().intervals().isEmpty()
                && state.impact().current().isEmpty();
        Refusal.unless(!over, "the impact is recorded as ended already: record a new impact if it came back");
        return List.of(new Mitigated(command.how()));
    }

    private static List<IncidentEvent> resolve(Resolve command, IncidentState state, Context context) {
        Possible.step(Transition.RESOLVE, "resolved", state);
        Checks.text("resolution", command.how());
        Checks.right(Right.RESOLVE, "resolving", state, context);
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new Resolved(command.how()));
        events.addAll(Declaring.checklists(ChecklistDefinition.Moment.END, state.major(), context));
        return events;
    }

    private static List<IncidentEvent> alarm(ReceiveAlarm command, IncidentState state, Context context) {
        Refusal.unless(
                state.phase() != Phase.CLOSED,
                "the incident is closed, and that is final: declare a new one, which may follow it");
        Checks.text("alarm", command.text());
        if (command.alarmKey() != null) {
            Checks.name("alarm key", command.alarmKey());
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new AlarmReceived(command.text(), command.alarmKey()));
        if (Transition.REOPEN_BY_ALARM.from(state.phase())) {
            events.add(new Reopened(Transition.REOPEN_BY_ALARM.to(), Phrases.ALARM_AGAIN));
            if (!state.fromPager()) {
                events.addAll(Paging.again(state, command.alarmKey(), events.size(), context));
            }
        }
        return events;
    }

    private static List<IncidentEvent> close(Close command, IncidentState state, Context context) {
        Possible.step(Transition.CLOSE, "closed", state);
        Checks.reason(command.reason());
        Checks.right(Right.CLOSE, "closing", state, context);
        Refusal.unless(
                !PostmortemPromise.owed(state, context.policy()),
                "its severity asks for a post-mortem first: publish one, or waive it with a reason",
                new CompletePostmortem(""),
                new WaivePostmortem(""));
        return List.of(new Closed(command.reason()));
    }

    private static List<IncidentEvent> settled(IncidentEvent event, IncidentState state, Context context) {
        Refusal.unless(
                state.phase() == Phase.RESOLVED,
                "the incident is " + state.phase().key() + ": a post-mortem comes between resolution and closing",
                Possible.steps(state));
        Refusal.unless(!state.postmortem().settled(), "the post-mortem is done or waived already");
        Instant holdOver = state.lifecycle()
                .sinceRecorded()
                .plus(context.catalogue().rules(state.severity()).hold());
        return context.now().isBefore(holdOver)
                ? List.of(event)
                : List.of(event, new Closed(Phrases.POSTMORTEM_SETTLED));
    }

    private static List<IncidentEvent> merge(Merge command, IncidentState state, Context context) {
        Possible.step(Transition.MERGE, "merged", state);
        Refusal.unless(!command.into().equals(state.id()), "an incident cannot be merged into itself");
        Checks.reason(command.reason());
        Checks.right(Right.MERGE, "merging", state, context);
        return List.of(new Merged(command.into(), command.number(), command.reason()));
    }

    private static List<IncidentEvent> absorb(Absorb command, IncidentState state) {
        boolean known = state.connections().incidents().stream()
                .anyMatch(link -> link.id().equals(command.other()));
        return known ? List.of() : List.of(new Absorbed(command.other(), command.number()));
    }

    private static List<IncidentEvent> link(Link command, IncidentState state) {
        Refusal.unless(!command.other().equals(state.id()), "an incident cannot be linked to itself");
        Checks.room(state.connections().incidents().size(), Limits.LINKS, "links");
        boolean known = state.connections().incidents().stream()
                .anyMatch(link -> link.id().equals(command.other()) && link.relation() == command.relation());
        return known ? List.of() : List.of(new IncidentLinked(command.relation(), command.other(), command.number()));
    }

    static void open(IncidentState state) {
        Refusal.unless(
                state.phase() != Phase.CLOSED,
                "the incident is closed, and that is final: notes, tasks and corrections are still possible");
    }
}
