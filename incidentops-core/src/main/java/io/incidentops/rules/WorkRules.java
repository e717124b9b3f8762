package io.incidentops.rules;

import io.incidentops.command.AcceptAction;
import io.incidentops.command.AddTask;
import io.incidentops.command.Assign;
import io.incidentops.command.AssignItem;
import io.incidentops.command.Command;
import io.incidentops.command.DropAction;
import io.incidentops.command.ExtendAction;
import io.incidentops.command.FinishAction;
import io.incidentops.command.FinishTask;
import io.incidentops.command.OpenChecklist;
import io.incidentops.command.TickItem;
import io.incidentops.event.ActionAccepted;
import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.ActionDropped;
import io.incidentops.event.ActionExtended;
import io.incidentops.event.ChecklistAssigned;
import io.incidentops.event.ChecklistOpened;
import io.incidentops.event.ChecklistTicked;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.TaskAdded;
import io.incidentops.event.TaskDone;
import io.incidentops.model.ActionItem;
import io.incidentops.model.Checklist;
import io.incidentops.model.ChecklistItem;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Limits;
import io.incidentops.model.TaskItem;
import io.incidentops.policy.Right;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Actions with a named person, a time-box and an acknowledgement; tasks for afterwards; checklists (PagerDuty's incident
 * response documentation, "Incident Commander", on assigning tasks).
 */
final class WorkRules {
    private WorkRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof Assign assign) {
            return assign(assign, state, context);
        }
        if (command instanceof AcceptAction acceptAction) {
            return accept(acceptAction, state, context);
        }
        if (command instanceof ExtendAction extendAction) {
            return extend(extendAction, state, context);
        }
        if (command instanceof FinishAction finishAction) {
            return finish(finishAction, state);
        }
        if (command instanceof DropAction dropAction) {
            return drop(dropAction, state);
        }
        return afterwards(command, state, context);
    }

    private static @Nullable List<IncidentEvent> afterwards(Command command, IncidentState state, Context context) {
        if (command instanceof AddTask addTask) {
            return task(addTask, state, context);
        }
        if (command instanceof FinishTask finishTask) {
            return finishTask(finishTask, state);
        }
        if (command instanceof OpenChecklist openChecklist) {
            return checklist(openChecklist, state);
        }
        if (command instanceof TickItem tickItem) {
            return tickItem(tickItem, state);
        }
        return command instanceof AssignItem assignItem ? assignItem(assignItem, state) : null;
    }

    private static List<IncidentEvent> accept(AcceptAction command, IncidentState state, Context context) {
        ActionItem action = open(command.action(), state);
        owner(action, context);
        Refusal.unless(action.accepted() == null, "A" + action.number() + " is accepted already");
        return List.of(new ActionAccepted(command.action()));
    }

    private static List<IncidentEvent> extend(ExtendAction command, IncidentState state, Context context) {
        open(command.action(), state);
        Checks.timebox(command.timebox());
        Checks.reason(command.reason());
        return List.of(new ActionExtended(command.action(), context.now().plus(command.timebox()), command.reason()));
    }

    private static List<IncidentEvent> finish(FinishAction command, IncidentState state) {
        open(command.action(), state);
        Checks.text("result", command.result());
        return List.of(new ActionDone(command.action(), command.result()));
    }

    private static List<IncidentEvent> drop(DropAction command, IncidentState state) {
        open(command.action(), state);
        Checks.reason(command.reason());
        return List.of(new ActionDropped(command.action(), command.reason()));
    }

    private static List<IncidentEvent> finishTask(FinishTask command, IncidentState state) {
        TaskItem task = state.work()
                .task(command.task())
                .orElseThrow(() -> new Refusal("there is no task from event e" + command.task()));
        Refusal.unless(task.done() == null, "T" + task.number() + " is done already");
        Checks.reason("result", command.result());
        return List.of(new TaskDone(command.task(), command.result()));
    }

    private static List<IncidentEvent> tickItem(TickItem command, IncidentState state) {
        ChecklistItem item = item(command.checklist(), command.item(), state);
        Refusal.unless(item.ticked() == null, "point " + command.item() + " is ticked already");
        return List.of(new ChecklistTicked(command.checklist(), command.item()));
    }

    private static List<IncidentEvent> assignItem(AssignItem command, IncidentState state) {
        item(command.checklist(), command.item(), state);
        Checks.person("whoever takes care of a point", command.to());
        return List.of(new ChecklistAssigned(command.checklist(), command.item(), command.to()));
    }

    private static List<IncidentEvent> assign(Assign command, IncidentState state, Context context) {
        Refusal.unless(
                state.phase().open(),
                "the incident is " + state.phase().key() + ": what is left to do is a task for afterwards");
        Checks.person("the owner of an action", command.to());
        SharingRules.knows(command.to(), state);
        Checks.text("action", command.text());
        Checks.timebox(command.timebox());
        Checks.right(Right.ASSIGN, "giving people work", state, context);
        Checks.room(state.work().openActions().size(), Limits.ACTIONS, "actions");
        return List.of(
                new ActionAssigned(command.to(), command.text(), context.now().plus(command.timebox())));
    }

    private static List<IncidentEvent> task(AddTask command, IncidentState state, Context context) {
        Checks.text("task", command.text());
        if (command.owner() != null) {
            Checks.person("the owner of a task", command.owner());
        }
        Checks.future("due time", command.due(), context);
        Checks.room(state.work().openTasks().size(), Limits.TASKS, "tasks");
        return List.of(new TaskAdded(command.text(), command.owner(), command.due()));
    }

    private static List<IncidentEvent> checklist(OpenChecklist command, IncidentState state) {
        LifecycleRules.open(state);
        Checks.name("checklist's name", command.name());
        Refusal.unless(
                !command.items().isEmpty() && command.items().size() <= Limits.ITEMS,
                "a checklist has 1 to " + Limits.ITEMS + " points, but this one has "
                        + command.items().size());
        command.items().forEach(item -> Checks.reason("point", item));
        boolean again = state.work().checklist(command.name()).isPresent();
        if (!again) {
            Checks.room(state.work().checklists().size(), Limits.CHECKLISTS, "checklists");
        }
        return List.of(new ChecklistOpened(command.name(), command.items()));
    }

    private static ActionItem open(long version, IncidentState state) {
        ActionItem action = state.work()
                .action(version)
                .orElseThrow(() -> new Refusal("there is no action from event e" + version + openOnes(state)));
        Refusal.unless(action.open(), "A" + action.number() + " is finished already" + openOnes(state));
        return action;
    }

    private static String openOnes(IncidentState state) {
        List<ActionItem> open = state.work().openActions();
        return open.isEmpty()
                ? "; no action is open"
                : open.stream().map(action -> "A" + action.number()).collect(Collectors.joining(", ", "; open: ", ""));
    }

    private static void owner(ActionItem action, Context context) {
        Refusal.unless(
                action.owner().equals(context.actor()) || !context.actor().isPerson(),
                "A" + action.number() + " belongs to " + action.owner().name() + ", who accepts it or says no");
    }

    private static ChecklistItem item(String name, int number, IncidentState state) {
        Checklist list = state.work()
                .checklist(name)
                .orElseThrow(() -> new Refusal(
                        String.format(Locale.ROOT, "there is no checklist '%s'; there are: %s", name, names(state))));
        Refusal.unless(
                number >= 1 && number <= list.items().size(),
                "the checklist " + name + " has points 1 to " + list.items().size() + ", but not " + number);
        return list.items().get(number - 1);
    }

    private static String names(IncidentState state) {
        return state.work().checklists().stream().map(Checklist::name).collect(Collectors.joining(", "));
    }
}
