package io.incidentops.jdbc;

import io.incidentops.event.IncidentEvent;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.model.Urgency;
import io.incidentops.store.Changes;
import io.incidentops.store.CommandKey;
import io.incidentops.store.CommitResult;
import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.Fixtures;
import io.incidentops.work.Deadline;
import io.incidentops.work.Effect;
import io.incidentops.work.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The changes of one command, as a test writes them down. Not thread-safe. */
final class Edit {
    private final IncidentId incident;
    private final Instant at;
    private final long expected;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<Long> redacted = new ArrayList<>();
    private IncidentState state;
    private Settlement settled;
    private CommandKey key;

    private Edit(IncidentId incident, Instant at, long expected, IncidentState state) {
        this.incident = incident;
        this.at = at;
        this.expected = expected;
        this.state = state;
    }

    static Edit declare(String id, long number) {
        return declare(id, number, Fixtures.START);
    }

    static Edit declare(String id, long number, Instant at) {
        IncidentId incident = IncidentId.of(id);
        Edit edit = new Edit(incident, at, 0, null);
        RecordedEvent first = Fixtures.recorded(incident, 1, at, Fixtures.declaration(number));
        edit.events.add(first);
        edit.state = Fixtures.declared(first);
        return edit;
    }

    static Edit of(IncidentState before) {
        return new Edit(before.id(), before.recordedAt(), before.version(), before);
    }

    static Edit note(IncidentState before, String text) {
        return of(before).event(new NoteAdded(text));
    }

    Edit event(IncidentEvent event) {
        return event(event, Source.API);
    }

    Edit event(IncidentEvent event, Source source) {
        long version = state.version() + 1;
        events.add(new RecordedEvent(incident, version, at, at, Fixtures.ANA, source, event, null));
        state = state.at(version, at);
        return this;
    }

    Edit change(UnaryOperator<IncidentState> change) {
        state = change.apply(state);
        return this;
    }

    Edit effect(String kind, String target) {
        return effect(new Effect(
                incident, state.version(), kind, "chat", target, Urgency.LOW, false, false, Map.of("fact", "1")));
    }

    Edit effect(Effect effect) {
        effects.add(effect);
        return this;
    }

    Edit replacing(String kind) {
        return effect(new Effect(
                incident, state.version(), kind, "chat", "C1", Urgency.LOW, true, false, Map.of("fact", "1")));
    }

    Edit deadline(String name, Instant due) {
        deadlines.add(new Deadline(incident, name, due, state.version()));
        return this;
    }

    Edit cancel(String name) {
        cancelled.add(name);
        return this;
    }

    Edit redact(long version) {
        redacted.add(version);
        return this;
    }

    Edit settle(Settlement settlement) {
        settled = settlement;
        return this;
    }

    Edit key(String text) {
        key = new CommandKey(incident.value(), text);
        return this;
    }

    Changes changes() {
        return new Changes(
                incident, at, expected, events, state, effects, deadlines, cancelled, settled, key, redacted);
    }

    /** Commits what must succeed, and answers the state after it. */
    IncidentState commit(IncidentStore store) {
        CommitResult result = store.commit(changes());
        if (!(result instanceof CommitResult.Done)) {
            throw new AssertionError("the commit must succeed, but was " + result);
        }
        return state;
    }
}
