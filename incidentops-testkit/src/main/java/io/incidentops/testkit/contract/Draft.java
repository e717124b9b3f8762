package io.incidentops.testkit.contract;

import io.incidentops.event.Declared;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.model.Urgency;
import io.incidentops.store.Changes;
import io.incidentops.store.CommandKey;
import io.incidentops.testkit.Fixtures;
import io.incidentops.work.Deadline;
import io.incidentops.work.Effect;
import io.incidentops.work.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The changes of one command, as a test writes them down. Not thread-safe. */
final class Draft {
    private final IncidentId incident;
    private final long expected;
    private final Instant at;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<Long> redacted = new ArrayList<>();
    private @Nullable IncidentState state;
    private @Nullable Settlement settled;
    private @Nullable CommandKey key;

    private Draft(IncidentId incident, long expected, Instant at, @Nullable IncidentState state) {
        this.incident = incident;
        this.expected = expected;
        this.at = at;
        this.state = state;
    }

    /** The first commit of an incident. */
    static Draft declare(IncidentId incident, Instant at, Declared declared) {
        Draft draft = new Draft(incident, 0, at, null);
        RecordedEvent first = Fixtures.recorded(incident, 1, at, declared);
        draft.events.add(first);
        draft.state = Fixtures.declared(first);
        return draft;
    }

    /** A later commit, with a note. */
    static Draft note(IncidentState before, Instant at, String text) {
        return after(before, at).event(new NoteAdded(text));
    }

    /** A later commit, still without an event. */
    static Draft after(IncidentState before, Instant at) {
        return new Draft(before.id(), before.version(), at, before);
    }

    Draft event(IncidentEvent event) {
        return event(event, Source.API);
    }

    Draft event(IncidentEvent event, Source source) {
        long version = nextVersion();
        events.add(new RecordedEvent(incident, version, at, at, Fixtures.ANA, source, event, null));
        state = state().at(version, at);
        return this;
    }

    Draft change(UnaryOperator<IncidentState> change) {
        state = change.apply(state());
        return this;
    }

    /** A plain effect of the last event, to the destination {@code chat} and the target {@code C1}. */
    Draft effect(String kind) {
        return effect(effectOf(kind, "C1"));
    }

    Draft effect(Effect effect) {
        effects.add(effect);
        return this;
    }

    Draft urgent(String kind) {
        return effect(effectOf(kind, "C1").urgent());
    }

    Draft replacing(String kind) {
        return effect(effectOf(kind, "C1").replacing());
    }

    /** A plain effect of the last event, to the destination {@code chat}. */
    Effect effectOf(String kind, String target) {
        return new Effect(
                incident, nextVersion() - 1, kind, "chat", target, Urgency.LOW, false, false, Map.of("fact", "1"));
    }

    Draft deadline(String name, Instant due) {
        deadlines.add(new Deadline(incident, name, due, nextVersion() - 1));
        return this;
    }

    Draft cancel(String name) {
        cancelled.add(name);
        return this;
    }

    Draft settle(Settlement settlement) {
        settled = settlement;
        return this;
    }

    Draft key(String scope, String text) {
        key = new CommandKey(scope, text);
        return this;
    }

    Draft redact(long version) {
        redacted.add(version);
        return this;
    }

    Changes changes() {
        return new Changes(
                incident,
                state().recordedAt(),
                expected,
                events,
                state(),
                effects,
                deadlines,
                cancelled,
                settled,
                key,
                redacted);
    }

    private long nextVersion() {
        return expected + events.size() + 1;
    }

    private IncidentState state() {
        return Objects.requireNonNull(state, "state");
    }
}
