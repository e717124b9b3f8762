package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.UnknownEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What surrounds the data of every kind: where the event belongs, when it happened, and who did it. */
record Envelope(
        IncidentId incident,
        long version,
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        Source source) {
    private static final String DATA = "data";
    private static final Set<String> NAMES =
            Set.of("incident", "version", "kind", "occurredAt", "recordedAt", "actor", "source", DATA);
    static final RecordCodec<Envelope> CODEC = Codecs.record(Envelope.class);

    Envelope {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(source, "source");
    }

    static void write(JsonGenerator out, RecordedEvent recorded) throws IOException {
        ObjectNode unknown = recorded.unknown() == null
                ? null
                : Json.object(recorded.unknown(), new Reading(0, "the text of the unknown fields"));
        out.writeStartObject();
        CODEC.writeFields(out, of(recorded), unknown);
        out.writeFieldName(DATA);
        writeData(out, recorded.event(), unknown == null ? null : unknown.get(DATA));
        if (unknown != null) {
            RecordCodec.writeUnknown(out, unknown, NAMES);
        }
        out.writeEndObject();
    }

    private static Envelope of(RecordedEvent recorded) {
        return new Envelope(
                recorded.incident(),
                recorded.version(),
                recorded.event().kind(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.source());
    }

    private static void writeData(JsonGenerator out, IncidentEvent event, @Nullable JsonNode unknown)
            throws IOException {
        if (event instanceof UnknownEvent raw) {
            out.writeTree(raw(raw));
        } else {
            Codecs.of(event.getClass()).write(out, event, unknown);
        }
    }

    private static ObjectNode raw(UnknownEvent event) {
        ObjectNode data = Json.object(event.json(), new Reading(0, "the data of the unknown kind " + event.kind()));
        // the text wins where it was redacted
        if (event.text() != null && !event.text().equals(text(data))) {
            data.put("text", event.text());
        }
        return data;
    }

    static RecordedEvent read(ObjectNode line, Reading in) {
        Envelope read = CODEC.readFields(line, in);
        if (read.version < 1) {
            throw in.problem("version", "is " + read.version + ", but an incident's first event has 1");
        }
        IncidentEvent event = readData(read.kind, line, in);
        in.keepUnknown(line, NAMES);
        return new RecordedEvent(
                read.incident,
                read.version,
                read.occurredAt,
                read.recordedAt,
                read.actor,
                read.source,
                event,
                in.unknown());
    }

    private static IncidentEvent readData(String name, ObjectNode line, Reading in) {
        if (name.isBlank()) {
            throw in.problem("kind", "is empty: it must be a kind, such as note.added.v1");
        }
        JsonNode data = line.get(DATA);
        if (!(data instanceof ObjectNode object)) {
            throw in.problem(DATA, data == null ? "is missing: it must be an object" : "must be an object");
        }
        Codec<Object> kind = Kinds.named(name);
        if (kind == null) {
            return new UnknownEvent(name, text(object), object.toString());
        }
        in.enter(DATA);
        IncidentEvent event = (IncidentEvent) kind.read(object, in);
        in.leave();
        return event;
    }

    private static @Nullable String text(ObjectNode data) {
        JsonNode text = data.get("text");
        return text == null ? null : text.textValue();
    }
}
