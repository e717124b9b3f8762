package io.incidentops.pagerduty.sync;

import io.incidentops.event.RecordedEvent;
import io.incidentops.port.Answer;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Writes down at PagerDuty what was said and done since the last note. It waits some seconds, so that what is said in one
 * breath becomes one note. Where it left off is read from the notes that are there, so that nothing is told twice, whatever
 * became of an earlier attempt.
 */
final class NotesEffect extends PageEffect {
    private static final Duration NEXT = Duration.ofSeconds(1);

    NotesEffect(SyncParts parts) {
        super(parts);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SyncKinds.NOTES);
    }

    @Override
    EffectResult tell(EffectCall call, String incident) {
        long number = call.state().number();
        List<RecordedEvent> all = parts.ops().store().read(call.effect().incident(), 0, Integer.MAX_VALUE);
        Duration left = Duration.between(
                parts.ops().clock().instant(), spoken(call, all).plus(parts.breath()));
        if (left.toMillis() > 0 && call.state().phase().open()) {
            return EffectResult.of(Answer.later(left, "more may be said in the same breath"));
        }
        long first = written(incident, number) + 1;
        NoteText.Content content = NoteText.of(number, all, first, call.effect().version());
        if (content.empty()) {
            return done();
        }
        String note = rest().notes().add(incident, content.text()).id();
        return EffectResult.of(
                content.more()
                        ? Answer.later(NEXT, "there is more to tell than one note holds")
                        : Answer.accepted(note));
    }

    /** When the first thing worth a line was recorded after the last note. */
    private Instant spoken(EffectCall call, List<RecordedEvent> all) {
        long noted = parts.ops().store().deliveries(call.effect().incident()).stream()
                .filter(delivery -> delivery.state() == DeliveryState.ACCEPTED)
                .map(Delivery::effect)
                .filter(effect -> effect.kind().equals(SyncKinds.NOTES)
                        && effect.target().equals(call.effect().target()))
                .mapToLong(Effect::version)
                .max()
                .orElse(0);
        return all.stream()
                .filter(event -> event.version() > noted && NoteText.told(event))
                .map(RecordedEvent::recordedAt)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /** Up to which event the notes that are there tell. */
    private long written(String incident, long number) {
        return rest().notes().list(incident).stream()
                .flatMap(note -> NoteMark.of(note.content()).stream())
                .filter(mark -> mark.number() == number)
                .mapToLong(NoteMark::last)
                .max()
                .orElse(0);
    }
}
