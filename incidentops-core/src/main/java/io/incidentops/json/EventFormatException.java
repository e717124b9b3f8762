package io.incidentops.json;

import io.incidentops.model.IncidentOpsException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** JSON that is no event, or an event that cannot be JSON. The message says where, what is wrong and what to do. */
public class EventFormatException extends IncidentOpsException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String path;
    private final long line;

    EventFormatException(String message, @Nullable String path, long line) {
        super(message);
        this.path = path;
        this.line = line;
    }

    /**
     * The field at fault.
     *
     * @return its path from the top of the event, such as {@code data.due}, or nothing where the whole is at fault
     */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /**
     * The line at fault.
     *
     * @return its number in the file, from 1, or nothing where it did not come from a file
     */
    public OptionalLong line() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }
}
