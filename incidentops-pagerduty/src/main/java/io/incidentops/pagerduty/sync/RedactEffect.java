package io.incidentops.pagerduty.sync;

import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.pagerduty.rest.Note;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes erased words out of our notes, by writing them anew from the record. */
final class RedactEffect extends PageEffect {
    RedactEffect(SyncParts parts) {
        super(parts);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SyncKinds.REDACT);
    }

    @Override
    EffectResult tell(EffectCall call, String incident) {
        List<Long> erased = ((Redacted) call.event().event()).targets();
        List<RecordedEvent> all = parts.ops().store().read(call.effect().incident(), 0, Integer.MAX_VALUE);
        for (Note note : rest().notes().list(incident)) {
            Optional<NoteMark> mark = NoteMark.of(note.content())
                    .filter(ours -> ours.number() == call.state().number()
                            && erased.stream().anyMatch(ours::covers));
            if (mark.isPresent()) {
                String text = NoteText.of(
                                call.state().number(),
                                all,
                                mark.get().first(),
                                mark.get().last())
                        .text();
                if (!text.equals(note.content())) {
                    rest().notes().update(incident, note.id(), text);
                }
            }
        }
        return done();
    }
}
