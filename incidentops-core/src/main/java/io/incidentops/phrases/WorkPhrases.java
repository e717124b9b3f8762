package io.incidentops.phrases;

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
import org.jspecify.annotations.Nullable;

/** What happened to actions, tasks and checklists. */
final class WorkPhrases {
    private WorkPhrases() {}

    static @Nullable String say(IncidentEvent event, Context context) {
        if (event instanceof ActionAssigned assigned) {
            return "assigned " + own(context) + " to " + assigned.to() + " until " + context.when(assigned.due());
        }
        if (event instanceof ActionAccepted accepted) {
            return "accepted " + context.label(accepted.action());
        }
        if (event instanceof ActionDone done) {
            return "finished " + context.label(done.action());
        }
        if (event instanceof ActionDropped dropped) {
            return "dropped " + context.label(dropped.action());
        }
        if (event instanceof ActionExtended extended) {
            return "extended " + context.label(extended.action()) + " until " + context.when(extended.due());
        }
        return afterwards(event, context);
    }

    private static @Nullable String afterwards(IncidentEvent event, Context context) {
        if (event instanceof TaskAdded added) {
            return task(added, context);
        }
        if (event instanceof TaskDone done) {
            return "finished " + context.label(done.task());
        }
        if (event instanceof ChecklistOpened opened) {
            int points = opened.items().size();
            return "opened " + checklist(opened.name()) + " with " + points + (points == 1 ? " point" : " points");
        }
        if (event instanceof ChecklistAssigned assigned) {
            return "gave point " + assigned.item() + " of " + checklist(assigned.checklist()) + " to " + assigned.to();
        }
        return event instanceof ChecklistTicked ticked
                ? "ticked point " + ticked.item() + " of " + checklist(ticked.checklist())
                : null;
    }

    private static String own(Context context) {
        return context.label(context.recorded().version());
    }

    private static String task(TaskAdded event, Context context) {
        return "added the task " + own(context)
                + (event.owner() == null ? "" : " for " + event.owner())
                + (event.due() == null ? "" : " until " + context.when(event.due()));
    }

    private static String checklist(String name) {
        return "the checklist " + Words.oneLine(name);
    }
}
