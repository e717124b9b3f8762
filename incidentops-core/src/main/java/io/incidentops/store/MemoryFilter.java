package io.incidentops.store;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an incident is one of those that a search is for. Immutable. */
final class MemoryFilter {
    private final Search search;
    private final @Nullable String text;

    MemoryFilter(Search search) {
        this.search = search;
        this.text = search.text() == null ? null : search.text().toLowerCase(Locale.ROOT);
    }

    boolean matches(IncidentState state, Set<Actor> held) {
        return (search.visibleTo() == null || state.visibility().visibleTo(search.visibleTo()))
                && (search.phases().isEmpty() || search.phases().contains(state.phase()))
                && (search.severities().isEmpty() || search.severities().contains(state.severity()))
                && (search.services().isEmpty()
                        || !Collections.disjoint(
                                search.services(), state.subject().services()))
                && (search.alarmKey() == null
                        || search.alarmKey().equals(state.subject().alarmKey()))
                && declaredInTime(state.lifecycle().declared().at())
                && (search.person() == null || concerns(search.person(), state, held))
                && (text == null || state.title().toLowerCase(Locale.ROOT).contains(text));
    }

    private boolean declaredInTime(Instant declared) {
        return (search.from() == null || !declared.isBefore(search.from()))
                && (search.until() == null || declared.isBefore(search.until()));
    }

    private static boolean concerns(Actor person, IncidentState state, Set<Actor> held) {
        return held.contains(person) || state.lifecycle().declared().by().equals(person);
    }
}
