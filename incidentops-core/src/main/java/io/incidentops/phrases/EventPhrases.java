package io.incidentops.phrases;

import io.incidentops.event.Acknowledged;
import io.incidentops.event.AlarmReceived;
import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.Closed;
import io.incidentops.event.Corrected;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.Declared;
import io.incidentops.event.EvidenceAdded;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.LinkAdded;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.Mitigated;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.Pinned;
import io.incidentops.event.PostmortemCompleted;
import io.incidentops.event.PostmortemWaived;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.Unacknowledged;
import io.incidentops.event.Unrestricted;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * Says in one sentence what an event is about. The sentence follows the author's name and stands beside the time, so it
 * holds neither; nor the event's address, see {@link IncidentEvent#link}. It states what was done and judges nobody.
 */
public final class EventPhrases {
    /** The kinds that are told in fixed words, before the text that somebody wrote. */
    private static final Map<Class<? extends IncidentEvent>, String> FIXED = Map.ofEntries(
            Map.entry(Acknowledged.class, "acknowledged the incident"),
            Map.entry(Unacknowledged.class, "took the acknowledgement back"),
            Map.entry(Mitigated.class, "mitigated the impact"),
            Map.entry(Resolved.class, "resolved the incident"),
            Map.entry(Reopened.class, "reopened the incident"),
            Map.entry(Closed.class, "closed the incident"),
            Map.entry(MadeMajor.class, "made it a major incident"),
            Map.entry(Unrestricted.class, "opened the incident to everyone"),
            Map.entry(PostmortemWaived.class, "waived the post-mortem"),
            Map.entry(NoteAdded.class, "noted"),
            Map.entry(DecisionRecorded.class, "decided"),
            Map.entry(ChangeRecorded.class, "recorded a change"),
            Map.entry(EvidenceAdded.class, "added evidence"),
            Map.entry(Pinned.class, "pinned"),
            Map.entry(LinkAdded.class, "added a link"),
            Map.entry(AlarmReceived.class, "raised a new alarm"));

    private EventPhrases() {}

    /**
     * Says what happened; actions and tasks are called by the number of the event that began them.
     *
     * @param event the event
     * @return such as {@code took command}
     */
    public static String describe(RecordedEvent event) {
        return describe(event, version -> "#" + version);
    }

    /**
     * Says what happened.
     *
     * @param event the event
     * @param labels what people call the action or task that the event with a number began, such as {@code A2}
     * @return such as {@code finished A2: 4.11 runs everywhere}
     */
    public static String describe(RecordedEvent event, LongFunction<String> labels) {
        Context context = new Context(event, labels);
        if (event.event() instanceof Declared declared) {
            return LifecyclePhrases.declared(declared);
        }
        if (event.event() instanceof ImpactRecorded impact) {
            return LifecyclePhrases.impact(impact, context);
        }
        if (event.event() instanceof Corrected corrected) {
            return RecordPhrases.corrected(corrected, context);
        }
        if (event.event() instanceof PostmortemCompleted) {
            return "published the post-mortem";
        }
        return Words.with(beginning(event.event(), context), event.event().text());
    }

    private static String beginning(IncidentEvent event, Context context) {
        String words = FIXED.get(event.getClass());
        if (words == null) {
            words = LifecyclePhrases.say(event);
        }
        if (words == null) {
            words = PeoplePhrases.say(event, context);
        }
        if (words == null) {
            words = WorkPhrases.say(event, context);
        }
        if (words == null) {
            words = RecordPhrases.say(event);
        }
        if (words == null) {
            words = DeliveryPhrases.say(event, context);
        }
        return Objects.requireNonNull(words, event.kind());
    }
}
