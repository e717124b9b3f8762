package io.incidentops.event;

import io.incidentops.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an incident. The kinds are closed: modules and users record a {@link FactRecorded}. Fields
 * are only ever added; a changed meaning is a new kind. Immutable.
 */
public sealed interface IncidentEvent
        permits Absorbed,
                Acknowledged,
                ActionAccepted,
                ActionAssigned,
                ActionDone,
                ActionDropped,
                ActionExtended,
                AlarmReceived,
                ChangeRecorded,
                ChecklistAssigned,
                ChecklistOpened,
                ChecklistTicked,
                Closed,
                Corrected,
                DeadlineCancelled,
                DeadlinePassed,
                DeadlinePlanned,
                DecisionRecorded,
                Declared,
                DeliveryFailed,
                EvidenceAdded,
                FactRecorded,
                ImpactRecorded,
                IncidentLinked,
                Joined,
                LinkAdded,
                MadeMajor,
                Merged,
                Mitigated,
                NoteAdded,
                OfferExpired,
                OfferWithdrawn,
                PageAccepted,
                PageRequested,
                Pinned,
                PostmortemAssigned,
                PostmortemCompleted,
                PostmortemWaived,
                Redacted,
                Reopened,
                Resolved,
                Restricted,
                Retracted,
                RoleAssigned,
                RoleDeclined,
                RoleOffered,
                RoleReleased,
                RoomOpened,
                SeverityChanged,
                Shared,
                StatusChanged,
                TaskAdded,
                TaskDone,
                Unacknowledged,
                UnknownEvent,
                Unrestricted,
                Unshared,
                UpdatePosted {

    /**
     * The stable name of the kind on the wire.
     *
     * @return the name with its version, such as {@code note.added.v1}
     */
    String kind();

    /**
     * What somebody wrote.
     *
     * @return the text, or null where there is none
     */
    default @Nullable String text() {
        return null;
    }

    /**
     * An address that belongs to it.
     *
     * @return the link, or null where there is none
     */
    default @Nullable String link() {
        return null;
    }

    /**
     * Whether the kind has a text that can be corrected.
     *
     * @return whether {@link #withText} changes anything
     */
    default boolean hasText() {
        return WrittenText.in(getClass());
    }

    /**
     * This event with another text.
     *
     * @param text the text
     * @return the changed event, or this one where the kind has no text
     */
    default IncidentEvent withText(String text) {
        return hasText() ? WrittenText.replace(this, text) : this;
    }

    /**
     * This event without anything that somebody wrote.
     *
     * @return the event with {@value Text#REDACTED} in the place of its text
     */
    default IncidentEvent redacted() {
        return text() == null ? this : withText(Text.REDACTED);
    }
}
