package io.incidentops.review;

import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.ActionDropped;
import io.incidentops.event.TaskAdded;
import io.incidentops.event.TaskDone;
import io.incidentops.port.Times;
import io.incidentops.view.Markdown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is to be done from now on. */
final class ActionItems {
    private ActionItems() {}

    static void write(Case it, Sheet sheet) {
        sheet.heading("Action items");
        List<Case.Found<TaskAdded>> tasks = it.all(TaskAdded.class);
        if (tasks.isEmpty()) {
            sheet.missing("any task for afterwards");
        } else {
            Set<Long> done = new HashSet<>();
            it.all(TaskDone.class).forEach(found -> done.add(found.event().task()));
            sheet.line("| Task | What | Owner | Due | Done |").line("|---|---|---|---|---|");
            tasks.forEach(task ->
                    sheet.line(row(it, task, done.contains(task.recorded().version()))));
            sheet.line("");
        }
        unfinished(it, sheet);
        sheet.prompt("what prevents it or makes it less likely, with an owner and a date each");
        sheet.prompt("what makes it shorter or milder next time");
        sheet.prompt("what the post-mortem itself still needs, and what changes in the process");
    }

    private static String row(Case it, Case.Found<TaskAdded> task, boolean done) {
        TaskAdded event = task.event();
        long version = task.recorded().version();
        return "| " + it.label(version) + " (e" + version + ") | " + Markdown.escape(event.text()) + " | "
                + (event.owner() == null
                        ? "*not recorded*"
                        : Markdown.escape(event.owner().name()))
                + " | " + (event.due() == null ? "*not recorded*" : Times.dayMinute(event.due())) + " | "
                + (done ? "yes" : "no") + " |";
    }

    private static void unfinished(Case it, Sheet sheet) {
        Set<Long> ended = new HashSet<>();
        it.all(ActionDone.class).forEach(found -> ended.add(found.event().action()));
        it.all(ActionDropped.class).forEach(found -> ended.add(found.event().action()));
        for (Case.Found<ActionAssigned> action : it.all(ActionAssigned.class)) {
            long version = action.recorded().version();
            if (!ended.contains(version)) {
                sheet.item("Still open from the incident: " + it.label(version) + ", "
                        + Markdown.escape(action.event().to().name()) + ": "
                        + Markdown.escape(action.event().text()) + " (e" + version + ")");
            }
        }
    }
}
