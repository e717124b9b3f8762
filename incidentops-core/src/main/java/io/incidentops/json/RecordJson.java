package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * States, effects and other records of this library as JSON and back, for stores that keep them beside the events. Unlike
 * that of events, this form follows the code: fields that a release does not know are ignored, and where it cannot read
 * what another one wrote, the store makes it anew from the events. Thread-safe.
 */
public final class RecordJson {
    private RecordJson() {}

    /**
     * Writes a record as one line, without the line break.
     *
     * @param value a record of this library
     * @return its JSON
     * @throws IllegalArgumentException where it has parts that are no records or plain values of this library
     */
    public static String write(Record value) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = Json.generator(out)) {
            Codecs.of(value.getClass()).write(json, value, null);
        } catch (IOException e) {
            throw new UncheckedIOException("a write to memory failed", e);
        }
        return BrokenText.escape(out.toString());
    }

    /**
     * Reads a record.
     *
     * @param json its JSON
     * @param type its class
     * @param <T> its type
     * @return the record
     * @throws EventFormatException where it is none of that class; the message names the field
     */
    public static <T extends Record> T read(String json, Class<T> type) {
        Reading in = new Reading(0, type.getSimpleName());
        return Codecs.record(Objects.requireNonNull(type, "type")).read(Json.object(json, in), in);
    }
}
