package io.incidentops.phrases;

import io.incidentops.event.DeadlineCancelled;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.DeadlinePlanned;
import io.incidentops.event.DeliveryFailed;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.PageAccepted;
import io.incidentops.event.PageRequested;
import io.incidentops.event.RoomOpened;
import io.incidentops.model.Urgency;
import io.incidentops.policy.PromiseNames;
import io.incidentops.port.Times;
import org.jspecify.annotations.Nullable;

/** What happened to pages, deliveries, rooms and deadlines. */
final class DeliveryPhrases {
    private DeliveryPhrases() {}

    static @Nullable String say(IncidentEvent event, Context context) {
        if (event instanceof PageRequested requested) {
            return page(requested);
        }
        if (event instanceof PageAccepted accepted) {
            return "recorded that the pager took the page to " + Words.target(accepted.target());
        }
        if (event instanceof DeliveryFailed failed) {
            return "could not deliver to " + Words.oneLine(failed.target());
        }
        if (event instanceof RoomOpened room) {
            return "opened the room " + Words.oneLine(room.channel()) + " on " + Words.oneLine(room.platform());
        }
        if (event instanceof DeadlinePlanned planned) {
            return "planned " + Words.oneLine(planned.name()) + " for " + context.when(planned.due());
        }
        if (event instanceof DeadlineCancelled cancelled) {
            return "took back the deadline " + Words.oneLine(cancelled.name());
        }
        return event instanceof DeadlinePassed passed ? passed(passed, context) : null;
    }

    private static String page(PageRequested event) {
        String urgency = event.urgency() == Urgency.HIGH ? "" : " with low urgency";
        return (event.escalation() ? "escalated by a page to " : "asked for a page to ")
                + Words.target(event.target())
                + urgency;
    }

    private static String promise(String name, Context context) {
        if (name.startsWith(PromiseNames.ACTION)) {
            return "the time-box of " + label(name, context) + " ended";
        }
        if (name.startsWith(PromiseNames.TASK)) {
            return "the task " + label(name, context) + " was due";
        }
        return switch (name) {
            case PromiseNames.ACKNOWLEDGE -> "nobody had acknowledged";
            case PromiseNames.COMMANDER -> "nobody had command";
            case PromiseNames.UPDATE -> "an update was due";
            case PromiseNames.LONG -> "the incident became a long one";
            case PromiseNames.SHIFT -> "the commander was due to hand over";
            case PromiseNames.SILENCE -> "nothing had come from the commander";
            case PromiseNames.HOLD -> "the hold ended, with the post-mortem still owed,";
            case PromiseNames.POSTMORTEM -> "the post-mortem was due";
            default -> Words.oneLine(name) + " was due";
        };
    }

    private static String label(String name, Context context) {
        return context.label(Long.parseLong(name.substring(name.indexOf(':') + 1)));
    }

    private static String passed(DeadlinePassed event, Context context) {
        String again = event.count() > 1 ? ", " + event.count() + " times by now" : "";
        // A delivery takes a moment; only what a reader would notice is worth telling.
        String late = event.late().toSeconds() < 60 ? "" : ", noticed " + Times.human(event.late()) + " late";
        return "noted that " + promise(event.name(), context) + " at " + context.when(event.due()) + again + late;
    }
}
