package io.incidentops.json;

import io.incidentops.event.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is no complete export of an incident. What could be read of it is not lost: {@link #readable()} has the
 * events before the line at fault.
 */
public final class IncidentFileException extends EventFormatException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<RecordedEvent> readable;

    IncidentFileException(String message, @Nullable String path, long line, List<RecordedEvent> readable) {
        super(message, path, line);
        this.readable = List.copyOf(readable);
    }

    /**
     * The events before the line at fault, each of them sound in itself. They may be followed by more that are lost,
     * and where the checksum was wrong, one of them was changed.
     *
     * @return the events in order, from version 1, without gaps; none where this exception was serialized
     */
    public List<RecordedEvent> readable() {
        return readable == null ? List.of() : readable;
    }
}
