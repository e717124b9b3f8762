package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.incidentops.event.RecordedEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Events as JSON and back: one object, on one line, under names that do not depend on the code. The format stands in
 * {@code docs/wire-format.md}. For each event that the library made:
 *
 * <ul>
 *   <li>{@code read(write(event))} equals the event, whatever characters its texts hold;
 *   <li>equal events give equal text;
 *   <li>fields that this release does not know are kept in {@link RecordedEvent#unknown()}, and written again;
 *   <li>a kind that it does not know becomes an {@link io.incidentops.event.UnknownEvent}, and is written again.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class EventCodec {
    /** Longest line, in UTF-16 units: neither written nor read beyond. */
    public static final int MAX_CHARS = Json.MAX_CHARS;

    /** Deepest nesting of objects and lists. */
    public static final int MAX_DEPTH = Json.MAX_DEPTH;

    private EventCodec() {}

    /**
     * Writes an event as one line, without the line break.
     *
     * @param event the event
     * @return its JSON, without line breaks, and without characters that UTF-8 cannot hold
     * @throws EventFormatException where the event has no such form: its unknown fields or the data of its unknown kind
     *     are no JSON object, a number is not finite, a field's name holds half a character, or the line would be longer
     *     than {@link #MAX_CHARS}
     */
    public static String write(RecordedEvent event) {
        Objects.requireNonNull(event, "event");
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = Json.generator(out)) {
            Envelope.write(json, event);
        } catch (IOException e) {
            throw new UncheckedIOException("a write to memory failed", e);
        }
        return checked(event, out.toString());
    }

    private static String checked(RecordedEvent event, String written) {
        if (written.length() > MAX_CHARS) {
            throw new EventFormatException(
                    "the event " + event.ref() + " has " + written.length() + " characters as JSON, and " + MAX_CHARS
                            + " is the most: put large texts elsewhere and record a link",
                    null,
                    0);
        }
        String line = BrokenText.escape(written);
        if (!line.equals(written)) {
            // in a name, unlike in a value, the escape of half a character cannot be read again
            Json.object(line, new Reading(0, "the event " + event.ref() + " as JSON"));
        }
        return line;
    }

    /**
     * Reads an event from one JSON object.
     *
     * @param line the JSON, at most {@link #MAX_CHARS} long and {@link #MAX_DEPTH} deep
     * @return the event
     * @throws EventFormatException where it is no event; the message names the field
     */
    public static RecordedEvent read(String line) {
        return read(line, 0);
    }

    /** The same for a line with a number, or 0 where it has none. */
    static RecordedEvent read(String line, long number) {
        Objects.requireNonNull(line, "line");
        Reading in = new Reading(number, "the line");
        return Envelope.read(Json.object(line, in), in);
    }
}
