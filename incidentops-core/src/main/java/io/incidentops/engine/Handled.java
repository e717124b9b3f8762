package io.incidentops.engine;

import io.incidentops.command.Command;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.work.Effect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a submission. */
public sealed interface Handled {
    /**
     * It is done.
     *
     * @param state the incident after it
     * @param events what it recorded, none where everything was so already
     * @param effects what it planned
     * @param repeated whether an earlier command with its key had done it
     */
    record Done(IncidentState state, List<RecordedEvent> events, List<Effect> effects, boolean repeated)
            implements Handled {}

    /**
     * It cannot be done.
     *
     * @param reason why
     * @param possible what could be done instead
     * @param until when to look again, where a promise's time has moved, or null
     */
    record Refused(
            String reason, List<Command> possible, @Nullable Instant until) implements Handled {}
}
