package io.incidentops.samples.bridge;

import io.incidentops.testkit.pagerduty.PagerDutyStandIn;
import io.incidentops.testkit.pagerduty.StandInIncident;
import io.incidentops.testkit.pagerduty.StandInLogEntry;
import io.incidentops.testkit.pagerduty.StandInNote;
import io.incidentops.testkit.pagerduty.StandInNotification;
import io.incidentops.testkit.pagerduty.StandInUser;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Watches the stand-in and tells what changed there. Not thread-safe. */
final class There {
    private final PagerDutyStandIn pd;
    private final Paper paper;
    private final Map<String, StandInIncident> seen = new HashMap<>();
    private int reached;

    There(PagerDutyStandIn pd, Paper paper) {
        this.pd = pd;
        this.paper = paper;
    }

    /** Tells what changed since the last time. */
    void news() {
        for (StandInIncident now : pd.incidents()) {
            StandInIncident before = seen.put(now.id(), now);
            if (before == null) {
                says(now, "is triggered: " + now.title());
            }
            changes(before, now);
        }
        List<StandInNotification> all = pd.notified();
        all.subList(reached, all.size()).forEach(this::reached);
        reached = all.size();
    }

    private void changes(@Nullable StandInIncident before, StandInIncident now) {
        String status = before == null ? "triggered" : before.status();
        if (!now.status().equals(status)) {
            says(now, "is " + now.status() + by(now));
        }
        if (!now.priority().equals(before == null ? "" : before.priority())) {
            says(now, "has the priority " + now.priority());
        }
        if (now.level() > (before == null ? 1 : before.level())) {
            says(now, "is escalated to level " + now.level());
        }
        List<StandInNote> notes = now.notes();
        for (StandInNote note :
                notes.subList(before == null ? 0 : before.notes().size(), notes.size())) {
            String by = note.by().map(StandInUser::name).orElse("an integration");
            says(now, "has a note by " + by + ":\n" + note.content().indent(4).stripTrailing());
        }
    }

    private void reached(StandInNotification notification) {
        paper.says(Paper.THERE, told(notification));
    }

    /** Who was reached about what, and why. */
    String told(StandInNotification notification) {
        return notification.user().name() + " is reached about "
                + name(pd.incident(notification.incident())) + " ("
                + notification.why().name().toLowerCase(Locale.ROOT) + ")";
    }

    /** Whoever brought an incident where it is, as its history there says. */
    private static String by(StandInIncident incident) {
        String verb = incident.status().substring(0, incident.status().length() - 1);
        return incident.log().stream()
                .filter(entry -> entry.type().startsWith(verb))
                .reduce((first, second) -> second)
                .flatMap(StandInLogEntry::by)
                .map(user -> " by " + user.name())
                .orElse("");
    }

    private void says(StandInIncident incident, String what) {
        paper.says(Paper.THERE, name(incident) + " " + what);
    }

    /** Numbers are each side's own, so the service is named too. */
    private static String name(StandInIncident incident) {
        return incident.service().name() + " #" + incident.number();
    }
}
