package io.incidentops.view;

import io.incidentops.event.Declared;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Source;
import io.incidentops.model.Visibility;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a record by hand: the day is 31 January 2017, and each event is recorded when it happened unless said otherwise. */
final class Story {
    static final Actor ANA = Actor.person("ana", "Ana");
    static final Actor BEN = Actor.person("ben", "Ben");
    static final Actor CHEN = Actor.person("chen", "Chen");
    static final IncidentId ID = IncidentId.of("i42");
    static final SeverityLevel UNKNOWN = new SeverityLevel(Severity.UNKNOWN, 2, true);
    static final SeverityLevel SEV1 = new SeverityLevel(Severity.SEV1, 1, true);
    static final SeverityLevel SEV2 = new SeverityLevel(Severity.SEV2, 2, true);
    static final SeverityLevel SEV3 = new SeverityLevel(Severity.SEV3, 3, false);

    private final List<RecordedEvent> events = new ArrayList<>();

    static Instant time(String time) {
        return LocalTime.parse(time).atDate(java.time.LocalDate.of(2017, 1, 31)).toInstant(ZoneOffset.UTC);
    }

    static Story declared(String time) {
        return new Story().add(time, ANA, declaration("Checkout answers 500", UNKNOWN));
    }

    static Declared declaration(String title, SeverityLevel severity) {
        Visibility open = new Visibility(false, Set.of(), false);
        return new Declared(42, title, null, severity, Set.of("checkout"), open, null);
    }

    Story add(String time, Actor actor, IncidentEvent event) {
        return add(time, time, actor, event);
    }

    Story add(String time, String recorded, Actor actor, IncidentEvent event) {
        long version = events.size() + 1;
        events.add(new RecordedEvent(ID, version, time(time), time(recorded), actor, Source.API, event, null));
        return this;
    }

    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    History history() {
        return History.of(events());
    }
}
