package io.incidentops.rules;

import io.incidentops.event.AlarmReceived;
import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.Corrected;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.EvidenceAdded;
import io.incidentops.event.FactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.LinkAdded;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.Pinned;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Retracted;
import io.incidentops.event.TaskAdded;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.Amendment;
import io.incidentops.model.Entry;
import io.incidentops.model.EntryKind;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Text;
import io.incidentops.policy.PromiseNames;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies what was written down, and what was amended of it. */
final class WritingAppliers {
    private static final Map<Class<? extends IncidentEvent>, EntryKind> KINDS = Map.of(
            NoteAdded.class, EntryKind.NOTE,
            DecisionRecorded.class, EntryKind.DECISION,
            Pinned.class, EntryKind.PIN,
            LinkAdded.class, EntryKind.LINK,
            ChangeRecorded.class, EntryKind.CHANGE,
            EvidenceAdded.class, EntryKind.EVIDENCE,
            UpdatePosted.class, EntryKind.UPDATE,
            FactRecorded.class, EntryKind.FACT,
            AlarmReceived.class, EntryKind.ALARM,
            TaskAdded.class, EntryKind.TASK);

    private WritingAppliers() {}

    /** What sort of entry an event writes down, or null where it writes none. */
    static @Nullable EntryKind kind(IncidentEvent event) {
        return KINDS.get(event.getClass());
    }

    static IncidentState apply(IncidentState state, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        EntryKind kind = kind(event);
        if (kind != null && kind != EntryKind.TASK) {
            String text = Objects.requireNonNull(event.text(), "text");
            String link = Text.REDACTED.equals(event.link()) ? null : event.link();
            IncidentState after = state.with(state.knowledge().plus(new Entry(kind, text, link, recorded.mark())));
            return kind == EntryKind.UPDATE ? after.with(state.deadlines().forget(Set.of(PromiseNames.UPDATE))) : after;
        }
        if (event instanceof Corrected corrected) {
            return state.amended(new Amendment(corrected.target(), corrected.text(), corrected.at(), corrected.by()));
        }
        if (event instanceof Retracted retracted) {
            return retracted(state, retracted);
        }
        return event instanceof Redacted redacted ? redacted(state, redacted) : state;
    }

    private static IncidentState retracted(IncidentState state, Retracted event) {
        return event.entry() == EntryKind.TASK
                ? state.with(state.work().withoutTask(event.target()))
                        .with(state.deadlines().forget(Set.of(PromiseNames.task(event.target()))))
                : state.with(state.knowledge().without(event.entry(), event.target()));
    }

    private static IncidentState redacted(IncidentState state, Redacted event) {
        IncidentState result = state;
        for (long target : event.targets()) {
            result = result.amended(new Amendment(target, Text.REDACTED, null, null));
        }
        return result;
    }
}
