package io.incidentops.rules;

import io.incidentops.event.ActionAccepted;
import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.ActionDropped;
import io.incidentops.event.ActionExtended;
import io.incidentops.event.ChecklistAssigned;
import io.incidentops.event.ChecklistOpened;
import io.incidentops.event.ChecklistTicked;
import io.incidentops.event.DeadlineCancelled;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.DeadlinePlanned;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.TaskAdded;
import io.incidentops.event.TaskDone;
import io.incidentops.model.ActionItem;
import io.incidentops.model.Actor;
import io.incidentops.model.Checklist;
import io.incidentops.model.ChecklistItem;
import io.incidentops.model.Deadlines;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.model.PlannedDeadline;
import io.incidentops.model.TaskItem;
import io.incidentops.policy.PromiseNames;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies actions, tasks, checklists and deadlines. */
final class WorkAppliers {
    private WorkAppliers() {}

    static IncidentState apply(IncidentState state, RecordedEvent recorded) {
        return deadlines(checklists(tasks(actions(state, recorded), recorded), recorded), recorded);
    }

    private static IncidentState actions(IncidentState state, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        Mark mark = recorded.mark();
        if (event instanceof ActionAssigned assigned) {
            int number = state.work().actionCount() + 1;
            return state.with(state.work()
                    .plus(ActionItem.assigned(number, assigned.text(), assigned.to(), assigned.due(), mark)));
        }
        if (event instanceof ActionAccepted accepted) {
            return state.with(state.work().change(accepted.action(), action -> action.accepted(mark)));
        }
        if (event instanceof ActionExtended extended) {
            return action(state, extended.action(), action -> action.extended(extended.due()));
        }
        if (event instanceof ActionDone done) {
            return action(state, done.action(), action -> action.done(done.result(), mark));
        }
        return event instanceof ActionDropped dropped
                ? action(state, dropped.action(), action -> action.dropped(dropped.reason(), mark))
                : state;
    }

    /** Changes an action, and forgets which deadline of it has passed. */
    private static IncidentState action(IncidentState state, long action, UnaryOperator<ActionItem> change) {
        return state.with(state.work().change(action, change))
                .with(state.deadlines().forget(Set.of(PromiseNames.action(action))));
    }

    private static IncidentState tasks(IncidentState state, RecordedEvent recorded) {
        Mark mark = recorded.mark();
        if (recorded.event() instanceof TaskAdded added) {
            int number = state.work().taskCount() + 1;
            return state.with(
                    state.work().plus(new TaskItem(number, added.text(), added.owner(), added.due(), mark, null)));
        }
        if (recorded.event() instanceof TaskDone done) {
            return state.with(state.work().changeTask(done.task(), task -> task.done(mark)))
                    .with(state.deadlines().forget(Set.of(PromiseNames.task(done.task()))));
        }
        return state;
    }

    private static IncidentState checklists(IncidentState state, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        if (event instanceof ChecklistOpened opened) {
            List<ChecklistItem> items =
                    opened.items().stream().map(ChecklistItem::open).toList();
            return state.with(state.work().plus(new Checklist(opened.name(), items, recorded.mark())));
        }
        if (event instanceof ChecklistTicked ticked) {
            return item(state, ticked.checklist(), ticked.item(), null, recorded.mark());
        }
        return event instanceof ChecklistAssigned assigned
                ? item(state, assigned.checklist(), assigned.item(), assigned.to(), null)
                : state;
    }

    private static IncidentState item(
            IncidentState state, String name, int number, @Nullable Actor owner, @Nullable Mark ticked) {
        return state.with(state.work().changeChecklist(name, list -> {
            if (number < 1 || number > list.items().size()) {
                return list;
            }
            ChecklistItem item = list.items().get(number - 1);
            return list.with(
                    number,
                    new ChecklistItem(
                            item.text(),
                            owner == null ? item.owner() : owner,
                            ticked == null ? item.ticked() : ticked));
        }));
    }

    private static IncidentState deadlines(IncidentState state, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        Deadlines before = state.deadlines();
        if (event instanceof DeadlinePlanned planned) {
            return state.with(
                    before.plus(new PlannedDeadline(planned.name(), planned.due(), planned.text(), recorded.mark())));
        }
        if (event instanceof DeadlineCancelled cancelled) {
            return state.with(before.without(cancelled.name()));
        }
        if (event instanceof DeadlinePassed passed) {
            return state.with(
                    before.planned(passed.name()).isPresent()
                            ? before.without(passed.name())
                            : before.passed(passed.name(), recorded.mark()));
        }
        return state;
    }
}
