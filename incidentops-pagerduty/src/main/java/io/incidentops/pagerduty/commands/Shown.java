package io.incidentops.pagerduty.commands;

import io.incidentops.model.Text;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyUser;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.port.Line;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How PagerDuty's records read. All of it is text: nothing that came from PagerDuty mentions or links anybody. */
final class Shown {
    private static final int TITLE = 200;

    private Shown() {}

    static String text(String words) {
        return Text.cleaned(words, TITLE, Text.Lines.ONE);
    }

    static String name(@Nullable Reference reference) {
        return reference == null ? "nobody knows" : text(reference.name());
    }

    static String names(List<Reference> references) {
        return references.isEmpty()
                ? "nobody"
                : references.stream().map(Shown::name).collect(Collectors.joining(", "));
    }

    /** An incident in a line, marked where it is somebody's. */
    static Line line(PagerDutyIncident incident, Zoned zoned, @Nullable PagerDutyUser me) {
        List<Object> parts = new ArrayList<>();
        parts.add(new Span.Strong("#" + incident.number() + " "));
        parts.add(text(incident.title()) + " (" + facts(incident, zoned) + "; " + names(incident.assignees()) + ")");
        if (me != null && isOf(incident, me)) {
            parts.add(new Span.Strong(" yours"));
        }
        return Line.join(parts.toArray());
    }

    private static String facts(PagerDutyIncident incident, Zoned zoned) {
        List<String> facts = new ArrayList<>();
        facts.add(incident.status());
        facts.add(incident.urgency());
        if (incident.priority() != null) {
            facts.add(name(incident.priority()));
        }
        if (incident.service() != null) {
            facts.add(name(incident.service()));
        }
        if (incident.createdAt() != null) {
            facts.add("since " + zoned.at(incident.createdAt()));
        }
        return String.join(", ", facts);
    }

    static boolean isOf(PagerDutyIncident incident, PagerDutyUser user) {
        return incident.assignees().stream().anyMatch(each -> each.id().equals(user.id()))
                || incident.acknowledgers().stream().anyMatch(each -> each.id().equals(user.id()));
    }
}
