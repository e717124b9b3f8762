package io.incidentops.chatops.room;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.store.KeyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Up to which event people have seen an incident: the last few hundred people of each, in the store. */
final class Seen {
    private static final int PEOPLE = 300;
    private static final int TRIES = 3;

    private final RoomContext context;

    Seen(RoomContext context) {
        this.context = context;
    }

    OptionalLong version(IncidentId incident, Actor actor) {
        return read(key(incident))
                .map(value -> lines(value).stream()
                        .filter(line -> of(line, actor))
                        .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                        .findFirst())
                .orElse(OptionalLong.empty());
    }

    /** Where others are faster three times, it stays as it was: then they are told some news twice. */
    void remember(IncidentId incident, Actor actor, long version) {
        String key = key(incident);
        for (int i = 0; i < TRIES; i++) {
            Optional<KeyValue.Value> before = read(key);
            List<String> lines = new ArrayList<>(before.map(Seen::lines).orElse(List.of()));
            lines.removeIf(line -> of(line, actor));
            lines.add(version + " " + actor.id());
            List<String> last = lines.subList(Math.max(0, lines.size() - PEOPLE), lines.size());
            long expected = before.map(KeyValue.Value::version).orElse(0L);
            if (context.ops().store().put(key, String.join("\n", last), expected)) {
                return;
            }
        }
    }

    private Optional<KeyValue.Value> read(String key) {
        return context.ops().store().get(key);
    }

    private static List<String> lines(KeyValue.Value value) {
        return value.value().lines().toList();
    }

    private static boolean of(String line, Actor actor) {
        return line.substring(line.indexOf(' ') + 1).equals(actor.id());
    }

    private String key(IncidentId incident) {
        return Keys.of("seen", context.platform().name(), incident.value());
    }
}
