package io.incidentops.json;

import io.incidentops.event.RecordedEvent;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Objects;

/**
 * A whole incident as one portable file of JSON Lines: a header, one event a line, and a last line with a checksum, so
 * that a file that was cut off or changed is noticed. The format stands in {@code docs/wire-format.md}. A file holds all
 * that was said in the incident, so it is as confidential as the incident is. Files are in UTF-8: give readers and
 * writers of that charset. Thread-safe.
 */
public final class IncidentFile {
    private IncidentFile() {}

    /**
     * Writes an incident. Memory does not grow with the number of events. What was written before an error stays.
     *
     * @param events all events of the incident in order, at least one
     * @param out where to; it is neither flushed nor closed
     * @throws IllegalArgumentException where there is no event, or they are not those of one incident from version 1,
     *     without gaps, the time of record never running backwards; nothing is written then
     * @throws EventFormatException where an event cannot be written, as {@link EventCodec#write} says
     * @throws IOException where {@code out} throws it
     */
    public static void write(List<RecordedEvent> events, Appendable out) throws IOException {
        List<RecordedEvent> all = List.copyOf(events);
        Objects.requireNonNull(out, "out");
        check(all);
        line(out, RecordJson.write(FileHeader.of(all)));
        Checksum sum = new Checksum();
        for (RecordedEvent event : all) {
            String json = EventCodec.write(event);
            sum.add(json);
            line(out, json);
        }
        line(out, RecordJson.write(FileFooter.of(sum)));
    }

    private static void check(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an incident file needs events, but there are none");
        }
        Succession succession = new Succession();
        for (int i = 0; i < events.size(); i++) {
            String problem = succession.problem(events.get(i));
            if (problem != null) {
                throw new IllegalArgumentException("event at index " + i + ": " + problem);
            }
        }
    }

    private static void line(Appendable out, String json) throws IOException {
        out.append(json).append('\n');
    }

    /**
     * Reads an incident that {@link #write} wrote. Lines may end in CRLF, and the file may begin with a byte order mark.
     *
     * @param in the file; it is read to its end and not closed
     * @return all events of the incident in order
     * @throws IncidentFileException where the file is cut off, changed or none of these; the message names the line, and
     *     the exception has the events before it
     * @throws IOException where {@code in} throws it
     */
    public static List<RecordedEvent> read(Reader in) throws IOException {
        return new IncidentFileReader(new Lines(Objects.requireNonNull(in, "in"))).read();
    }
}
