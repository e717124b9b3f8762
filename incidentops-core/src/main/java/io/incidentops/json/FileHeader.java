package io.incidentops.json;

import io.incidentops.event.Declared;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first line of an incident file. Immutable. */
record FileHeader(
        String format, IncidentId incident, @Nullable Long number, long events) {
    static final String FORMAT = "incidentops.incident.v1";

    static FileHeader of(List<RecordedEvent> events) {
        RecordedEvent first = events.get(0);
        Long number = first.event() instanceof Declared declared ? declared.number() : null;
        return new FileHeader(FORMAT, first.incident(), number, events.size());
    }
}
