package io.incidentops.chatops.room;

import io.incidentops.chatops.Reaction;
import io.incidentops.event.Corrected;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Retracted;
import io.incidentops.model.IncidentId;
import io.incidentops.store.CommandKey;
import io.incidentops.store.Committed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a reaction on a message recorded, by the key that it was recorded under. */
final class ReactionRecords {
    private static final int TIMES = 50;

    private final RoomContext context;

    ReactionRecords(RoomContext context) {
        this.context = context;
    }

    /**
     * What stands on record for a reaction.
     *
     * @param key the key that it has, or that it would be recorded under
     * @param event the event, or null where there is none or where it was taken back
     * @param text its text as it reads by now, or null
     */
    record Standing(
            String key,
            @Nullable RecordedEvent event,
            @Nullable String text) {}

    /** Taken back and reacted on once more, a message is recorded anew, under the next key. */
    Standing find(IncidentId incident, Reaction reaction, String message) {
        String name = reaction.name().toLowerCase(Locale.ROOT);
        String key = Keys.of("react", context.platform().name(), name, message);
        List<RecordedEvent> events = List.of();
        for (int time = 2; time <= TIMES; time++) {
            Optional<Committed> committed = context.ops().store().committed(new CommandKey(incident.value(), key));
            if (committed.isEmpty()) {
                return new Standing(key, null, null);
            }
            long version = committed.get().first();
            events = events.isEmpty()
                    ? context.ops().incident(incident).history().events()
                    : events;
            if (!retracted(events, version)) {
                return standing(key, events, version);
            }
            key = Keys.of("react", context.platform().name(), name, Integer.toString(time), message);
        }
        return new Standing(key, null, null);
    }

    private static boolean retracted(List<RecordedEvent> events, long version) {
        return events.stream().anyMatch(each -> each.event() instanceof Retracted gone && gone.target() == version);
    }

    private static Standing standing(String key, List<RecordedEvent> events, long version) {
        RecordedEvent event = events.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElse(null);
        if (event == null) {
            return new Standing(key, null, null);
        }
        String text = events.stream()
                .filter(each -> each.event() instanceof Corrected)
                .map(each -> (Corrected) each.event())
                .filter(corrected -> corrected.target() == version)
                .map(Corrected::text)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(event.event().text());
        return new Standing(key, event, text);
    }
}
