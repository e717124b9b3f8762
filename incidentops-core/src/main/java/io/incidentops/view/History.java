package io.incidentops.view;

import io.incidentops.event.Declared;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.rules.Evolver;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of one incident, or the part of it that a question is about. {@link #since}, {@link #asOf} and
 * {@link #knownAt} answer a narrower history and can be combined in any order. Immutable and thread-safe where the
 * function that replays events is.
 */
public final class History {
    private final List<RecordedEvent> record;
    private final long after;
    private final Instant known;
    private final @Nullable Instant truth;

    private History(List<RecordedEvent> record, long after, Instant known, @Nullable Instant truth) {
        this.record = record;
        this.after = after;
        this.known = known;
        this.truth = truth;
    }

    /**
     * The history of an incident.
     *
     * @param events its events as they stand in the record, in the order of their numbers
     * @return the history
     * @throws IllegalArgumentException where the events are of several incidents or out of order
     */
    public static History of(List<RecordedEvent> events) {
        List<RecordedEvent> copy = Effective.erased(events);
        for (int i = 1; i < copy.size(); i++) {
            RecordedEvent before = copy.get(i - 1);
            RecordedEvent event = copy.get(i);
            if (!event.incident().equals(before.incident()) || event.version() <= before.version()) {
                throw new IllegalArgumentException("a history is of one incident, in the order of the events' numbers,"
                        + " but " + event.ref() + " came after " + before.ref());
            }
        }
        return new History(copy, 0, Instant.MAX, null);
    }

    /**
     * What came after an event.
     *
     * @param version the number of the last event that is left out
     * @return the narrower history, in which actions and tasks keep their numbers
     */
    public History since(long version) {
        return new History(record, Math.max(after, version), known, truth);
    }

    /**
     * What was true at a time: only what had happened by then, whenever it was recorded; with all corrections that this
     * history knows, and without what it knows to be retracted.
     *
     * @param time the time
     * @return the narrower history
     */
    public History asOf(Instant time) {
        Objects.requireNonNull(time, "time");
        return new History(record, after, known, truth == null ? time : earlier(truth, time));
    }

    /**
     * What was known at a time: only what had been recorded by then, so that later corrections are left out. What was
     * redacted later stays erased.
     *
     * @param time the time
     * @return the narrower history
     */
    public History knownAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return new History(record, after, earlier(known, time), truth);
    }

    /**
     * The events, in the order of their numbers: as they stand in the record, or, of a history {@link #asOf} a time, as
     * they really were, without those about the record itself.
     *
     * @return the events, possibly none
     */
    public List<RecordedEvent> events() {
        if (truth != null) {
            return effective().stream().map(Effective::event).toList();
        }
        return recorded().stream().filter(event -> event.version() > after).toList();
    }

    /**
     * The incident as this history tells it. Of the whole history it equals the live state.
     *
     * @return the state, or nothing where the declaration is not in this history
     */
    public Optional<IncidentState> state() {
        List<RecordedEvent> events = events();
        return events.isEmpty() || !(events.get(0).event() instanceof Declared)
                ? Optional.empty()
                : Optional.of(Evolver.replay(events));
    }

    /**
     * What happened, in the order in which it happened.
     *
     * @return the timeline
     */
    public Timeline timeline() {
        return Timeline.of(effective(), labels());
    }

    /** The events of this history as the later ones that it knows left them. */
    List<Effective> effective() {
        return Effective.of(recorded()).stream()
                .filter(each -> each.event().version() > after)
                .filter(each -> truth == null
                        || (each.holds() && !each.event().occurredAt().isAfter(truth)))
                .toList();
    }

    Labels labels() {
        return Labels.of(record);
    }

    private List<RecordedEvent> recorded() {
        return record.stream()
                .filter(event -> !event.recordedAt().isAfter(known))
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
