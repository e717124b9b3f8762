package io.incidentops.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Actions, tasks for afterwards, and checklists: all that are open, and the last that were finished. Immutable.
 *
 * @param actions the actions, oldest first
 * @param actionCount how many were ever assigned
 * @param tasks the tasks, oldest first
 * @param taskCount how many were ever added
 * @param checklists the checklists, oldest first
 */
public record Work(
        List<ActionItem> actions, int actionCount, List<TaskItem> tasks, int taskCount, List<Checklist> checklists) {
    /** Nothing yet. */
    public static final Work NONE = new Work(List.of(), 0, List.of(), 0, List.of());

    /** Copies the lists. */
    public Work {
        actions = List.copyOf(actions);
        tasks = List.copyOf(tasks);
        checklists = List.copyOf(checklists);
    }

    /**
     * The actions that are still to be done.
     *
     * @return the open actions, oldest first
     */
    public List<ActionItem> openActions() {
        return actions.stream().filter(ActionItem::open).toList();
    }

    /**
     * The tasks that are still to be done.
     *
     * @return the open tasks, oldest first
     */
    public List<TaskItem> openTasks() {
        return tasks.stream().filter(task -> task.done() == null).toList();
    }

    /**
     * The action that an event assigned.
     *
     * @param version the event's number
     * @return the action, or nothing where there is none or it is long finished
     */
    public Optional<ActionItem> action(long version) {
        return actions.stream()
                .filter(action -> action.mark().version() == version)
                .findFirst();
    }

    /**
     * The task that an event added.
     *
     * @param version the event's number
     * @return the task, or nothing where there is none or it is long finished
     */
    public Optional<TaskItem> task(long version) {
        return tasks.stream().filter(task -> task.mark().version() == version).findFirst();
    }

    /**
     * The checklist with a name.
     *
     * @param name its name
     * @return the checklist, or nothing
     */
    public Optional<Checklist> checklist(String name) {
        return checklists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /**
     * With a new action.
     *
     * @param action the action
     * @return the new work
     */
    public Work plus(ActionItem action) {
        return new Work(Lists.plus(actions, action), actionCount + 1, tasks, taskCount, checklists);
    }

    /**
     * With a new task.
     *
     * @param task the task
     * @return the new work
     */
    public Work plus(TaskItem task) {
        return new Work(actions, actionCount, Lists.plus(tasks, task), taskCount + 1, checklists);
    }

    /**
     * With a new checklist, in the place of an earlier one of its name.
     *
     * @param checklist the checklist
     * @return the new work
     */
    public Work plus(Checklist checklist) {
        List<Checklist> others = Lists.without(checklists, list -> list.name().equals(checklist.name()));
        return new Work(actions, actionCount, tasks, taskCount, Lists.plus(others, checklist));
    }

    /**
     * With one action changed.
     *
     * @param version the number of the event that assigned it
     * @param change what changes
     * @return the new work
     */
    public Work change(long version, UnaryOperator<ActionItem> change) {
        List<ActionItem> changed =
                Lists.map(actions, action -> action.mark().version() == version ? change.apply(action) : action);
        return new Work(forget(changed, ActionItem::open), actionCount, tasks, taskCount, checklists);
    }

    /**
     * With one task changed.
     *
     * @param version the number of the event that added it
     * @param change what changes
     * @return the new work
     */
    public Work changeTask(long version, UnaryOperator<TaskItem> change) {
        List<TaskItem> changed = Lists.map(tasks, task -> task.mark().version() == version ? change.apply(task) : task);
        return new Work(actions, actionCount, forget(changed, task -> task.done() == null), taskCount, checklists);
    }

    /**
     * With one checklist changed.
     *
     * @param name its name
     * @param change what changes
     * @return the new work
     */
    public Work changeChecklist(String name, UnaryOperator<Checklist> change) {
        List<Checklist> changed = Lists.map(checklists, list -> list.name().equals(name) ? change.apply(list) : list);
        return new Work(actions, actionCount, tasks, taskCount, changed);
    }

    /**
     * Without a task that was retracted.
     *
     * @param version the number of the event that added it
     * @return the new work
     */
    public Work withoutTask(long version) {
        List<TaskItem> left = Lists.without(tasks, task -> task.mark().version() == version);
        return new Work(actions, actionCount, left, taskCount, checklists);
    }

    Work amended(Amendment amendment) {
        return new Work(
                Lists.map(actions, action -> action.amended(amendment)),
                actionCount,
                Lists.map(tasks, task -> task.amended(amendment)),
                taskCount,
                Lists.map(checklists, list -> list.amended(amendment)));
    }

    private static <T> List<T> forget(List<T> items, java.util.function.Predicate<T> open) {
        long finished = items.stream().filter(open.negate()).count();
        if (finished <= Limits.FINISHED) {
            return items;
        }
        List<T> left = new ArrayList<>(items.size());
        long drop = finished - Limits.FINISHED;
        for (T item : items) {
            if (open.test(item) || drop-- <= 0) {
                left.add(item);
            }
        }
        return left;
    }
}
