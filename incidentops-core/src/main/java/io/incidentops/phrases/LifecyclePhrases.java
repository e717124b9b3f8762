package io.incidentops.phrases;

import io.incidentops.event.Absorbed;
import io.incidentops.event.Declared;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.IncidentLinked;
import io.incidentops.event.Merged;
import io.incidentops.event.Restricted;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.Shared;
import io.incidentops.event.StatusChanged;
import io.incidentops.event.Unshared;
import io.incidentops.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the incident itself: its life, severity and impact, and who may know of it. */
final class LifecyclePhrases {
    private LifecyclePhrases() {}

    static @Nullable String say(IncidentEvent event) {
        if (event instanceof Merged merged) {
            return "merged the incident into incident #" + merged.number();
        }
        if (event instanceof Absorbed absorbed) {
            return "took in incident #" + absorbed.number() + ", which was merged into this one";
        }
        if (event instanceof IncidentLinked linked) {
            return "linked this one: " + Words.relation(linked.relation(), linked.number());
        }
        if (event instanceof SeverityChanged changed) {
            return severity(changed);
        }
        if (event instanceof StatusChanged changed) {
            return "set the status to " + changed.status();
        }
        return sharing(event);
    }

    private static @Nullable String sharing(IncidentEvent event) {
        if (event instanceof Restricted restricted) {
            return restricted.sharedWith().isEmpty()
                    ? "restricted the incident"
                    : "restricted the incident to " + Words.names(restricted.sharedWith());
        }
        if (event instanceof Shared shared) {
            return "shared the incident with " + Words.names(shared.with());
        }
        return event instanceof Unshared unshared ? "stopped sharing the incident with " + unshared.with() : null;
    }

    static String declared(Declared event) {
        String what = event.visibility().drill() ? "drill" : "incident";
        String how = event.visibility().restricted() ? "the restricted " + what : what;
        Severity severity = event.severity().severity();
        String judged = severity.equals(Severity.UNKNOWN) ? ", severity not yet judged" : " as " + severity;
        String services = event.services().isEmpty() ? "" : " (services: " + Words.services(event.services()) + ")";
        return Words.with("declared " + how + " #" + event.number() + judged, event.title()) + services;
    }

    private static String severity(SeverityChanged event) {
        Severity from = event.from().severity();
        Severity to = event.to().severity();
        if (from.equals(Severity.UNKNOWN)) {
            return "set the severity to " + to;
        }
        if (to.equals(Severity.UNKNOWN)) {
            return "took the severity " + from + " back: not yet judged";
        }
        String verb = event.to().worseThan(event.from())
                ? "raised"
                : event.from().worseThan(event.to()) ? "lowered" : "changed";
        return verb + " the severity from " + from + " to " + to;
    }

    static String impact(ImpactRecorded event, Context context) {
        List<String> parts = new ArrayList<>();
        parts.add(
                event.ended() == null
                        ? "since " + context.when(event.began())
                        : "from " + context.when(event.began()) + " to " + context.when(event.ended()));
        if (event.fraction() != null) {
            parts.add("about " + Words.percent(event.fraction()));
        }
        if (!event.services().isEmpty()) {
            parts.add("services: " + Words.services(event.services()));
        }
        return Words.with("recorded the impact", event.text()) + " (" + String.join("; ", parts) + ")";
    }
}
