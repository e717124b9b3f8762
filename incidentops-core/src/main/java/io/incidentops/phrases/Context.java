package io.incidentops.phrases;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.port.Times;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.LongFunction;

/** What a phrase may look at beside its event. */
final class Context {
    private final RecordedEvent recorded;
    private final LongFunction<String> labels;

    Context(RecordedEvent recorded, LongFunction<String> labels) {
        this.recorded = recorded;
        this.labels = labels;
    }

    RecordedEvent recorded() {
        return recorded;
    }

    /** What people call the action or task that an event began. */
    String label(long version) {
        return labels.apply(version);
    }

    /** A time within the sentence, with its day only where that is another than the event's. */
    String when(Instant at) {
        return day(at).equals(day(recorded.occurredAt())) ? Times.minute(at) : Times.dayMinute(at);
    }

    boolean by(Actor actor) {
        return recorded.actor().equals(actor);
    }

    private static Object day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
