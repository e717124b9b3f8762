package io.incidentops.view;

import io.incidentops.event.Absorbed;
import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.ActionDropped;
import io.incidentops.event.AlarmReceived;
import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.Closed;
import io.incidentops.event.Corrected;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.Declared;
import io.incidentops.event.DeliveryFailed;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.Merged;
import io.incidentops.event.Mitigated;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.Restricted;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleReleased;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.StatusChanged;
import io.incidentops.event.Unrestricted;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.Role;
import io.incidentops.model.Text;
import io.incidentops.phrases.EventPhrases;
import io.incidentops.phrases.ViewPhrases;
import io.incidentops.port.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Picks what matters of the latest events, for somebody who was away. */
final class News {
    private static final int MOST = 6;
    private static final int WIDTH = 110;

    private static final Set<Class<? extends IncidentEvent>> TURNS = Set.of(
            Declared.class,
            SeverityChanged.class,
            MadeMajor.class,
            ImpactRecorded.class,
            Mitigated.class,
            Resolved.class,
            Reopened.class,
            Closed.class,
            Merged.class,
            Restricted.class,
            Unrestricted.class);

    private static final Set<Class<? extends IncidentEvent>> STEPS = Set.of(
            DecisionRecorded.class,
            UpdatePosted.class,
            ChangeRecorded.class,
            ActionAssigned.class,
            ActionDone.class,
            ActionDropped.class,
            AlarmReceived.class,
            DeadlinePassed.class,
            DeliveryFailed.class,
            StatusChanged.class,
            Absorbed.class,
            Corrected.class);

    private News() {}

    static List<Statement> since(History history, long seen) {
        History rest = history.since(seen);
        List<Effective> standing = rest.effective().stream()
                .filter(each -> each.retraction() == null)
                .toList();
        if (standing.isEmpty()) {
            return List.of(Sources.unrecorded(ViewPhrases.NO_NEWS));
        }
        List<Effective> picked = standing.stream()
                .filter(each -> weight(each) > 0)
                .sorted(Comparator.comparingInt(News::weight)
                        .thenComparingLong(each -> each.event().version())
                        .reversed())
                .limit(MOST)
                .sorted(Comparator.comparing((Effective each) -> each.event().occurredAt())
                        .thenComparingLong(each -> each.event().version()))
                .toList();
        return statements(picked, standing.size() - picked.size(), history.labels());
    }

    private static List<Statement> statements(List<Effective> picked, int left, Labels labels) {
        List<Statement> lines = new ArrayList<>();
        for (Effective each : picked) {
            RecordedEvent event = each.event();
            String text = Text.shorten(EventPhrases.describe(event, labels::label), WIDTH);
            lines.add(
                    new Statement(Line.join(event.occurredAt(), " ", event.actor(), " " + text), List.of(event.ref())));
        }
        if (left > 0) {
            lines.add(Sources.unrecorded("and " + left + (left == 1 ? " smaller entry" : " smaller entries")));
        }
        return lines;
    }

    private static int weight(Effective each) {
        IncidentEvent event = each.event().event();
        boolean command = (event instanceof RoleAssigned taken && taken.role().equals(Role.COMMANDER))
                || (event instanceof RoleReleased left && left.role().equals(Role.COMMANDER));
        if (command || TURNS.contains(event.getClass())) {
            return 2;
        }
        return STEPS.contains(event.getClass()) ? 1 : 0;
    }
}
