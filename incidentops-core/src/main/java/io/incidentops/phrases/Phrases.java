package io.incidentops.phrases;

import io.incidentops.model.ActionItem;
import io.incidentops.model.Actor;
import io.incidentops.model.PlannedDeadline;
import io.incidentops.model.RoleOffer;
import io.incidentops.model.TaskItem;
import io.incidentops.model.Text;
import io.incidentops.port.Times;
import java.time.Duration;
import java.time.Instant;

/** What the library says about promises and refusals. */
public final class Phrases {
    public static final String NOBODY_ACKNOWLEDGED = "nobody has acknowledged yet";
    public static final String DECLARED_SEVERITY = "newly declared";
    public static final String RAISED_SEVERITY = "the severity was raised";
    public static final String ALARM_AGAIN = "the alarm rang again";
    public static final String IMPACT_AT_DECLARATION = "reported with the declaration";
    public static final String HOLD_OVER = "the hold after the resolution is over";
    public static final String POSTMORTEM_SETTLED = "hold and post-mortem are done";

    public static final String PROMISE_ACKNOWLEDGE = "somebody takes the incident";
    public static final String PROMISE_COMMANDER = "somebody takes command";
    public static final String PROMISE_UPDATE = "next update";
    public static final String PROMISE_LONG = "the incident counts as a long one";
    public static final String PROMISE_SHIFT = "the commander hands over";
    public static final String PROMISE_SILENCE = "command can be taken unless the commander speaks";
    public static final String PROMISE_HOLD = "end of the hold in which a new alarm reopens it";
    public static final String PROMISE_POSTMORTEM = "post-mortem";

    private Phrases() {}

    public static String promiseOffer(RoleOffer offer) {
        return offer.to().name() + " answers whether they take the role " + offer.role();
    }

    public static String promiseAction(ActionItem action) {
        return "A" + action.number() + " by " + action.owner().name() + ": " + Text.shorten(action.text(), 100);
    }

    public static String promiseTask(TaskItem task) {
        return "task T" + task.number() + ": " + Text.shorten(task.text(), 100);
    }

    public static String promisePlanned(PlannedDeadline planned) {
        return planned.text() == null ? planned.name() : planned.name() + ": " + Text.shorten(planned.text(), 100);
    }

    public static String commanded(Actor commander, Instant seen, Duration patience) {
        return commander.name() + " has command and was last seen at " + Times.minute(seen)
                + " UTC: ask them to hand over; if they stay silent, anyone who may command can take it "
                + Times.human(patience) + " after that";
    }
}
