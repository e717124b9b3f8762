package io.incidentops.samples.embedded;

import io.incidentops.CommandRefusedException;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.Person;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code /incidents}: what happened, and a person's word that they look after it. Whoever asks is believed, and sees
 * everything: a service that is not a sample knows from its login who asks, and reads with {@link IncidentOps#as}.
 * Thread-safe.
 */
final class IncidentPages {
    private static final Pattern PATH = Pattern.compile("/incidents(?:/([0-9]{1,18})(?:/(timeline|acknowledge))?)?/?");

    private final IncidentOps ops;

    IncidentPages(IncidentOps ops) {
        this.ops = ops;
    }

    void handle(Exchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.path());
        if (!path.matches()) {
            exchange.answer(404, "try /incidents, /incidents/N or /incidents/N/timeline");
        } else if (path.group(1) == null) {
            exchange.answer(200, list());
        } else {
            one(exchange, Long.parseLong(path.group(1)), path.group(2) == null ? "" : path.group(2));
        }
    }

    private String list() {
        List<IncidentOverview> newest = ops.search(Search.ALL.limit(20)).incidents();
        return newest.isEmpty()
                ? "no incidents"
                : newest.stream()
                        .map(it -> "#" + it.number() + " " + it.phase().key() + ": " + it.title())
                        .collect(Collectors.joining("\n"));
    }

    private void one(Exchange exchange, long number, String what) throws IOException {
        try {
            Incident incident = ops.incident(number);
            switch (what) {
                case "acknowledge" -> acknowledge(exchange, incident);
                case "timeline" ->
                    exchange.answer(200, incident.history().timeline().toText());
                default -> exchange.answer(200, incident.summary().toText());
            }
        } catch (UnknownIncidentException e) {
            exchange.answer(404, "there is no incident #" + number);
        }
    }

    private void acknowledge(Exchange exchange, Incident incident) throws IOException {
        if (!exchange.is("POST")) {
            exchange.answer(405, "POST it");
            return;
        }
        Optional<Person> by = exchange.parameter("by").flatMap(ops.directory()::byId);
        if (by.isEmpty()) {
            exchange.answer(400, "say who you are: ?by= and your id in the directory");
            return;
        }
        try {
            incident.as(by.get().actor()).acknowledge();
            exchange.answer(200, incident.summary().headline().text());
        } catch (CommandRefusedException e) {
            exchange.answer(409, String.valueOf(e.getMessage()));
        }
    }
}
