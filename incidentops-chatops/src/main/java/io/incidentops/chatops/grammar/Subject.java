package io.incidentops.chatops.grammar;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the incident that a command is about. */
final class Subject {
    private static final int SHOWN = 10;

    /** The incident, or what to answer where it is not clear. */
    record Found(@Nullable Incident incident, @Nullable Message unclear) {}

    /** The incident that a request is about, if any. */
    record About(Request request, Asking asking, @Nullable Incident incident) {}

    private Subject() {}

    static Found find(Understood understood, @Nullable String number, Request request, Vocabulary vocabulary) {
        IncidentOps ops = request.asking().ops();
        if (number != null) {
            return new Found(Incidents.byNumber(number, ops), null);
        }
        Scope scope = understood.definition().scope();
        if (scope == Scope.NONE) {
            return new Found(null, null);
        }
        if (request.here() != null) {
            return new Found(ops.incident(request.here()), null);
        }
        return scope == Scope.MAYBE ? new Found(null, null) : onlyOpen(understood, ops, vocabulary);
    }

    private static Found onlyOpen(Understood understood, IncidentOps ops, Vocabulary vocabulary) {
        List<IncidentOverview> open = ops.search(Search.OPEN.limit(SHOWN + 1)).incidents();
        if (open.size() == 1) {
            return new Found(ops.incident(open.get(0).id()), null);
        }
        String name = vocabulary.prefix() + understood.name();
        if (open.isEmpty()) {
            return new Found(
                    null,
                    Message.of("No incident is open. Name one by its number, such as " + name + " #42, or declare one.")
                            .buttons(Button.of("List all", vocabulary.prefix() + "list all")));
        }
        List<IncidentOverview> shown = open.subList(0, Math.min(SHOWN, open.size()));
        String first = name + " #" + shown.get(0).number();
        String more = open.size() > SHOWN ? "; more: " + vocabulary.prefix() + "list" : "";
        return new Found(
                null,
                Message.of("Which incident? Several are open: write its number after the command, such as " + first
                                + more)
                        .items(
                                "",
                                shown.stream()
                                        .map(each -> Line.of("#" + each.number() + " " + each.title() + " ("
                                                + each.level().severity() + ", "
                                                + each.phase().key() + ")"))
                                        .toList()));
    }
}
