package io.incidentops.pagerduty.sync;

import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.ActionDropped;
import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.EvidenceAdded;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.IncidentLinked;
import io.incidentops.event.LinkAdded;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.Merged;
import io.incidentops.event.Mitigated;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.Pinned;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoomOpened;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.Text;
import io.incidentops.view.History;
import io.incidentops.view.TimelineEntry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notes at PagerDuty, written from the record: a line for each event worth keeping, with its time in UTC. What was redacted or
 * retracted by then is not in it.
 */
final class NoteText {
    /** The most that one note holds; PagerDuty does not say how much it takes, and people read no more. */
    static final int MOST = 10_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private static final Set<Class<? extends IncidentEvent>> WORTH = Set.of(
            NoteAdded.class,
            DecisionRecorded.class,
            UpdatePosted.class,
            Pinned.class,
            ChangeRecorded.class,
            EvidenceAdded.class,
            LinkAdded.class,
            SeverityChanged.class,
            MadeMajor.class,
            ImpactRecorded.class,
            Mitigated.class,
            Resolved.class,
            Reopened.class,
            RoleAssigned.class,
            ActionAssigned.class,
            ActionDone.class,
            ActionDropped.class,
            IncidentLinked.class,
            RoomOpened.class,
            Merged.class);

    private NoteText() {}

    /** Whether an event is worth a line. What PagerDuty told us it knows already. */
    static boolean told(RecordedEvent event) {
        return WORTH.contains(event.event().getClass())
                && !event.source().system().equals(Sync.SYSTEM);
    }

    /**
     * The note of a range of events, which begins with its mark. Where all of it would be too long, it ends earlier, and its mark
     * says so.
     */
    static Content of(long number, List<RecordedEvent> all, long first, long last) {
        Set<Long> told = new HashSet<>();
        for (RecordedEvent event : all) {
            if (first <= event.version() && event.version() <= last && told(event)) {
                told.add(event.version());
            }
        }
        StringBuilder lines = new StringBuilder();
        for (TimelineEntry entry : History.of(all).timeline().entries()) {
            long version = entry.ref().version();
            if (told.contains(version) && !entry.is(TimelineEntry.Flag.RETRACTED)) {
                String line = "\n" + Text.shorten(line(entry), MOST);
                if (!lines.isEmpty() && lines.length() + line.length() > MOST) {
                    return new Content(new NoteMark(number, first, version - 1), lines.toString(), true);
                }
                lines.append(line);
            }
        }
        return new Content(new NoteMark(number, first, last), lines.toString(), false);
    }

    /**
     * What a note says.
     *
     * @param mark which events it tells
     * @param lines a line for each, each after a line feed
     * @param more whether there is more to tell than fits
     */
    record Content(NoteMark mark, String lines, boolean more) {
        boolean empty() {
            return lines.isEmpty();
        }

        String text() {
            return mark.line() + lines;
        }
    }

    private static String line(TimelineEntry entry) {
        String link = entry.link() == null ? "" : " " + entry.link();
        return TIME.format(entry.at()) + " UTC " + entry.actor().name() + " " + entry.text() + link;
    }
}
