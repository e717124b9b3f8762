package io.incidentops.chatops.room;

import io.incidentops.event.Acknowledged;
import io.incidentops.event.Closed;
import io.incidentops.event.Corrected;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.Joined;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.Merged;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleReleased;
import io.incidentops.event.RoomOpened;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.StatusChanged;
import io.incidentops.event.Unacknowledged;
import io.incidentops.event.UnknownEvent;
import io.incidentops.event.Unrestricted;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Role;
import io.incidentops.policy.PromiseNames;
import java.util.Set;

/** Which events the room tells of, and how. The rule of the bot's silence. */
final class Notable {
    private static final Set<Class<? extends IncidentEvent>> TURNS = Set.of(
            Acknowledged.class,
            Unacknowledged.class,
            Resolved.class,
            Reopened.class,
            Closed.class,
            Merged.class,
            SeverityChanged.class,
            MadeMajor.class,
            Unrestricted.class);
    private static final Set<Class<? extends IncidentEvent>> TITLES =
            Set.of(StatusChanged.class, Corrected.class, Redacted.class);
    private static final Set<Class<? extends IncidentEvent>> UNSEEN =
            Set.of(Joined.class, RoomOpened.class, UnknownEvent.class);

    private Notable() {}

    /** Whether it is posted; what is posted can be said, see {@link News}. */
    static boolean posted(RecordedEvent event, IncidentState after) {
        IncidentEvent what = event.event();
        if (what instanceof Acknowledged) {
            return !withCommand(event, after);
        }
        if (what instanceof RoleAssigned || what instanceof RoleReleased) {
            return command(what);
        }
        if (what instanceof MadeMajor) {
            // The declaration's own: the opening message says so already.
            return event.version() > after.lifecycle().declared().version() + 1;
        }
        if (what instanceof DeadlinePassed passed) {
            return !passed.name().equals(PromiseNames.HOLD) && !passed.name().startsWith(PromiseNames.OFFER);
        }
        return News.tells(what.getClass());
    }

    /** Taking command acknowledges: that is said once. */
    private static boolean withCommand(RecordedEvent event, IncidentState after) {
        return after.people()
                .commander()
                .map(holder -> Math.abs(holder.mark().version() - event.version()) == 1
                        && holder.person().equals(event.actor()))
                .orElse(false);
    }

    private static boolean command(IncidentEvent what) {
        return (what instanceof RoleAssigned assigned && assigned.role().equals(Role.COMMANDER))
                || (what instanceof RoleReleased released && released.role().equals(Role.COMMANDER));
    }

    /** Whether everyone should know of it, also where no message can be brought up to date. */
    static boolean turn(IncidentEvent what) {
        return TURNS.contains(what.getClass()) || command(what);
    }

    /** Whether it may change what the topic says. */
    static boolean titles(IncidentEvent what) {
        return turn(what) || TITLES.contains(what.getClass());
    }

    /** Whether it may change what the status message says. */
    static boolean seen(IncidentEvent what) {
        return !UNSEEN.contains(what.getClass());
    }
}
