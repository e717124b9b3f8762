package io.incidentops.samples.bridge;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.CommandBook;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.view.TimelineEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chat in a terminal: what people type and what answers them, and what is new in the record. Thread-safe. */
final class Here {
    private static final String CHANNEL = "console";

    private final IncidentOps ops;
    private final Paper paper;
    private final CommandBook commands = CommandBook.standard();
    private final Map<IncidentId, Long> told = new HashMap<>();

    Here(IncidentOps ops, Paper paper) {
        this.ops = ops;
        this.paper = paper;
    }

    /** Somebody types a command, which is about the newest incident where it names none. */
    synchronized void say(String person, String command) {
        Actor actor = ops.directory().byId(person).orElseThrow().actor();
        paper.says(Paper.HERE, actor.name() + ": " + command);
        IncidentId newest =
                incidents().reduce((first, second) -> second).map(Incident::id).orElse(null);
        String answer = commands.answer(ops, ChatInput.of(actor, CHANNEL, command), newest)
                .plain();
        paper.says(Paper.HERE, "  -> " + answer.lines().findFirst().orElseThrow());
        incidents().forEach(incident -> news(incident, actor));
    }

    /** Tells what was recorded since the last time. */
    synchronized void news() {
        incidents().forEach(incident -> news(incident, null));
    }

    /** What somebody typed just now, and was answered, is not told again. */
    private void news(Incident incident, @Nullable Actor typing) {
        long before = told.getOrDefault(incident.id(), 0L);
        for (TimelineEntry entry : incident.history().timeline().entries()) {
            if (entry.ref().version() > before && !entry.actor().equals(typing)) {
                paper.says(
                        Paper.HERE,
                        "#" + incident.number() + " " + entry.actor().name() + " " + entry.text());
            }
        }
        told.put(incident.id(), incident.state().version());
    }

    /** The incidents, the first first. */
    private Stream<Incident> incidents() {
        return ops.search(Search.ALL).incidents().stream()
                .sorted(Comparator.comparingLong(IncidentOverview::number))
                .map(found -> ops.incident(found.id()));
    }
}
