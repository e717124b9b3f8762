package io.incidentops.review;

import io.incidentops.event.Declared;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Source;
import io.incidentops.model.Visibility;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.view.History;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a record by hand on 31 January 2017, a Tuesday, with just enough state for a review. */
final class Script {
    static final Actor ANA = Actor.person("ana", "Ana");
    static final Actor BEN = Actor.person("ben", "Ben");
    static final Actor CHEN = Actor.person("chen", "Chen");
    static final SeverityLevel UNKNOWN = new SeverityLevel(Severity.UNKNOWN, 2, true);
    static final SeverityLevel SEV1 = new SeverityLevel(Severity.SEV1, 1, true);
    static final SeverityLevel SEV2 = new SeverityLevel(Severity.SEV2, 2, true);

    private final List<RecordedEvent> events = new ArrayList<>();

    static Instant time(String time) {
        return LocalTime.parse(time).atDate(LocalDate.of(2017, 1, 31)).toInstant(ZoneOffset.UTC);
    }

    static Script declared(String time, String title) {
        Visibility open = new Visibility(false, Set.of(), false);
        return new Script().add(time, ANA, new Declared(42, title, null, UNKNOWN, Set.of(), open, null));
    }

    Script add(String time, Actor actor, IncidentEvent event) {
        IncidentId id = IncidentId.of("i42");
        Instant at = time(time);
        events.add(new RecordedEvent(id, events.size() + 1, at, at, actor, Source.API, event, null));
        return this;
    }

    PostmortemDraft draft() {
        return PostmortemDraft.of(History.of(events), ResponsePolicy.standard());
    }
}
