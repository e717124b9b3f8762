package io.incidentops.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.event.Declared;
import io.incidentops.event.RecordedEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of an incident file. Confined to one thread. */
final class IncidentFileReader {
    private final Lines lines;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Succession succession = new Succession();
    private final Checksum sum = new Checksum();
    private @Nullable FileHeader header;

    IncidentFileReader(Lines lines) {
        this.lines = lines;
    }

    List<RecordedEvent> read() throws IOException {
        try {
            FileHeader first = readHeader();
            header = first;
            FileFooter footer = readEvents(first);
            checkEnd(first, footer);
            return List.copyOf(events);
        } catch (EventFormatException e) {
            throw lost(e);
        }
    }

    private FileHeader readHeader() throws IOException {
        String line = lines.next();
        if (line == null) {
            throw problem("the file is empty: get a complete copy");
        }
        Reading in = reading();
        ObjectNode json = Json.object(line, in);
        String format = json.path("format").asText("");
        if (!format.equals(FileHeader.FORMAT)) {
            throw in.problem(
                    "format",
                    format.isEmpty()
                            ? "is missing: an incident file begins with a line that has format " + FileHeader.FORMAT
                            : "is " + Json.describe(json.path("format")) + ", but this release reads "
                                    + FileHeader.FORMAT);
        }
        return Codecs.record(FileHeader.class).read(json, in);
    }

    /** Reads up to the footer. */
    private FileFooter readEvents(FileHeader header) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            Reading in = reading();
            ObjectNode json = Json.object(line, in);
            if (json.has("end") && !json.has("kind")) {
                return Codecs.record(FileFooter.class).read(json, in);
            }
            add(Envelope.read(json, in), header);
            sum.add(line);
        }
        throw problem("the file ends here, without its last line: it was cut off, get a complete copy");
    }

    private void add(RecordedEvent event, FileHeader header) {
        String problem = succession.problem(event);
        if (problem == null && !event.incident().equals(header.incident())) {
            problem = "incident is " + event.incident() + ", but the header says " + header.incident();
        }
        if (problem == null && events.isEmpty() && event.event() instanceof Declared declared) {
            problem = header.number() == null || header.number() == declared.number()
                    ? null
                    : "data.number is " + declared.number() + ", but the header says " + header.number();
        }
        if (problem != null) {
            throw problem(problem + ": the file was changed after it was written, get another copy");
        }
        events.add(event);
    }

    private void checkEnd(FileHeader header, FileFooter footer) throws IOException {
        if (events.size() != header.events()) {
            throw problem("the file ends here with " + events.size() + " events, but its header says " + header.events()
                    + ": lines were lost or added, get a complete copy");
        }
        if (!footer.sha256().equals(sum.hex())) {
            throw problem("sha256 is not that of the event lines: at least one was changed, get another copy");
        }
        for (String rest = lines.next(); rest != null; rest = lines.next()) {
            if (!rest.isBlank()) {
                throw problem("something follows the last line of the incident: a file holds one incident only");
            }
        }
    }

    private Reading reading() {
        return new Reading(lines.number(), "the line");
    }

    private EventFormatException problem(String what) {
        long number = Math.max(lines.number(), 1);
        return new EventFormatException("line " + number + ": " + what, null, number);
    }

    private IncidentFileException lost(EventFormatException e) {
        String readable = header == null
                ? ""
                : " (" + events.size() + " of " + header.events() + " events before it are readable)";
        return new IncidentFileException(
                e.getMessage() + readable, e.path().orElse(null), e.line().orElse(0), events);
    }
}
