package io.incidentops.testkit;

import io.incidentops.event.Declared;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.Connections;
import io.incidentops.model.Deadlines;
import io.incidentops.model.Fact;
import io.incidentops.model.Impact;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Knowledge;
import io.incidentops.model.Lifecycle;
import io.incidentops.model.Mark;
import io.incidentops.model.Paging;
import io.incidentops.model.People;
import io.incidentops.model.Postmortem;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Source;
import io.incidentops.model.Subject;
import io.incidentops.model.Visibility;
import io.incidentops.model.Work;
import java.time.Instant;
import java.util.Set;

/** Valid incidents and events made by hand, for tests that have no engine. */
public final class Fixtures {
    /** When the incidents of tests begin. */
    public static final Instant START = Instant.parse("2017-01-31T17:20:00Z");

    /** Who declares and writes where a test does not say otherwise. */
    public static final Actor ANA = Actor.person("ana", "Ana");

    /** Somebody else. */
    public static final Actor BEN = Actor.person("ben", "Ben");

    private Fixtures() {}

    /**
     * A declaration of severity SEV2 that concerns the service {@code checkout} and is open to everyone.
     *
     * @param number the incident's number
     * @return the event
     */
    public static Declared declaration(long number) {
        return new Declared(
                number,
                "Checkout answers 500",
                null,
                new SeverityLevel(Severity.SEV2, 2, true),
                Set.of("checkout"),
                new Visibility(false, Set.of(), false),
                null);
    }

    /**
     * An event in the record, written by {@link #ANA} through the API at the moment when it happened.
     *
     * @param incident the incident
     * @param version the event's number
     * @param at when it happened and was recorded
     * @param event what happened
     * @return the recorded event
     */
    public static RecordedEvent recorded(IncidentId incident, long version, Instant at, IncidentEvent event) {
        return new RecordedEvent(incident, version, at, at, ANA, Source.API, event, null);
    }

    /**
     * The state of an incident at its first event.
     *
     * @param first the event, which must be a {@link Declared}
     * @return the state
     * @throws IllegalArgumentException where the event is another
     */
    public static IncidentState declared(RecordedEvent first) {
        if (!(first.event() instanceof Declared declared)) {
            throw new IllegalArgumentException("an incident begins with its declaration, but the event was a "
                    + first.event().kind());
        }
        return new IncidentState(
                first.incident(),
                declared.number(),
                first.version(),
                first.recordedAt(),
                subject(declared, first.mark(), first.source()),
                Lifecycle.triggered(first.mark(), first.recordedAt()),
                People.NONE,
                Work.NONE,
                Knowledge.NONE,
                Impact.NONE,
                declared.visibility(),
                Paging.NONE,
                Deadlines.NONE,
                Connections.NONE,
                Postmortem.NONE);
    }

    private static Subject subject(Declared declared, Mark mark, Source source) {
        return new Subject(
                new Fact<>(declared.title(), mark),
                declared.description() == null ? null : new Fact<>(declared.description(), mark),
                new Fact<>(declared.severity(), mark),
                null,
                declared.services(),
                declared.alarmKey(),
                source);
    }
}
