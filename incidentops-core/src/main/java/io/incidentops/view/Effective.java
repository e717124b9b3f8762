package io.incidentops.view;

import io.incidentops.event.Corrected;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Retracted;
import io.incidentops.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An event as the later ones left it.
 *
 * @param event the event with its corrections applied
 * @param corrected whether it was corrected
 * @param redacted whether its text was erased
 * @param retraction why it was retracted, or null where it stands
 */
record Effective(
        RecordedEvent event,
        boolean corrected,
        boolean redacted,
        @Nullable String retraction) {

    /** What the events amount to, in their order. A later correction wins over an earlier one, field by field. */
    static List<Effective> of(List<RecordedEvent> events) {
        Map<Long, Effective> all = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            boolean redacted = Text.REDACTED.equals(event.event().text());
            all.put(event.version(), new Effective(event, false, redacted, null));
            amend(all, event);
        }
        return new ArrayList<>(all.values());
    }

    private static void amend(Map<Long, Effective> all, RecordedEvent event) {
        if (event.event() instanceof Corrected correction) {
            change(all, correction.target(), target -> target.corrected(correction));
        } else if (event.event() instanceof Retracted retraction) {
            change(all, retraction.target(), target -> target.retracted(retraction.reason()));
        } else if (event.event() instanceof Redacted redaction) {
            redaction.targets().forEach(version -> change(all, version, Effective::erased));
        }
    }

    private static void change(Map<Long, Effective> all, long version, UnaryOperator<Effective> change) {
        all.computeIfPresent(version, (key, target) -> change.apply(target));
    }

    private Effective corrected(Corrected correction) {
        RecordedEvent right = event.corrected(
                correction.at() == null ? event.occurredAt() : correction.at(),
                correction.by() == null ? event.actor() : correction.by(),
                correction.text() == null ? event.event() : event.event().withText(correction.text()));
        boolean erased = redacted && (correction.text() == null || Text.REDACTED.equals(correction.text()));
        return new Effective(right, true, erased, retraction);
    }

    private Effective retracted(String reason) {
        return new Effective(event, corrected, redacted, reason);
    }

    /** The events without what was redacted. The store erases it too, but a copy may be older than that. */
    static List<RecordedEvent> erased(List<RecordedEvent> events) {
        Set<Long> targets = new HashSet<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof Redacted redaction) {
                targets.addAll(redaction.targets());
            }
        }
        return events.stream()
                .map(event -> targets.contains(event.version()) ? event.redacted() : event)
                .toList();
    }

    private Effective erased() {
        return new Effective(event.redacted(), corrected, true, retraction);
    }

    /** Whether it is true of the incident: not retracted, and not about the record itself. */
    boolean holds() {
        return retraction == null
                && !(event.event() instanceof Corrected)
                && !(event.event() instanceof Retracted)
                && !(event.event() instanceof Redacted);
    }
}
