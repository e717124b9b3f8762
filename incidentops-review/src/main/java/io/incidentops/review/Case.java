package io.incidentops.review;

import io.incidentops.event.ActionAssigned;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.TaskAdded;
import io.incidentops.model.Impact;
import io.incidentops.model.IncidentState;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.Times;
import io.incidentops.view.History;
import io.incidentops.view.Markdown;
import io.incidentops.view.Timeline;
import io.incidentops.view.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a review reads: the record as it really was, by when it happened.
 *
 * @param state the incident
 * @param policy the policy
 * @param timeline everything, retracted entries too
 * @param events what is true of the incident, by when it happened
 * @param impact when customers were affected, with all corrections
 * @param labels what people call actions and tasks, by the event that began them
 */
record Case(
        IncidentState state,
        ResponsePolicy policy,
        Timeline timeline,
        List<RecordedEvent> events,
        Impact impact,
        Map<Long, String> labels) {

    /** An event of one kind. */
    record Found<E extends IncidentEvent>(RecordedEvent recorded, E event) {
        Instant at() {
            return recorded.occurredAt();
        }
    }

    static Case of(History history, IncidentState state, ResponsePolicy policy) {
        History truth = history.asOf(Instant.MAX);
        List<RecordedEvent> events = new ArrayList<>(truth.events());
        events.sort(Comparator.comparing(RecordedEvent::occurredAt).thenComparingLong(RecordedEvent::version));
        Impact impact = truth.state().map(IncidentState::impact).orElse(state.impact());
        return new Case(state, policy, history.timeline(), events, impact, labels(history.events()));
    }

    private static Map<Long, String> labels(List<RecordedEvent> events) {
        Map<Long, String> labels = new HashMap<>();
        int actions = 0;
        int tasks = 0;
        for (RecordedEvent event : events) {
            if (event.event() instanceof ActionAssigned) {
                labels.put(event.version(), "A" + ++actions);
            } else if (event.event() instanceof TaskAdded) {
                labels.put(event.version(), "T" + ++tasks);
            }
        }
        return labels;
    }

    <E extends IncidentEvent> List<Found<E>> all(Class<E> kind) {
        List<Found<E>> found = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (kind.isInstance(event.event())) {
                found.add(new Found<>(event, kind.cast(event.event())));
            }
        }
        return found;
    }

    <E extends IncidentEvent> Optional<Found<E>> first(Class<E> kind) {
        return all(kind).stream().findFirst();
    }

    <E extends IncidentEvent> Optional<Found<E>> last(Class<E> kind) {
        List<Found<E>> found = all(kind);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** The lines of the timeline about events of some kinds, escaped, each with its number; retracted ones left out. */
    List<String> lines(Class<?>... kinds) {
        Set<Class<?>> shown = Set.of(kinds);
        Set<Long> wanted = new HashSet<>();
        for (RecordedEvent event : events) {
            if (shown.contains(event.event().getClass())) {
                wanted.add(event.version());
            }
        }
        return timeline.entries().stream()
                .filter(entry -> wanted.contains(entry.ref().version()))
                .map(Case::line)
                .toList();
    }

    private static String line(TimelineEntry entry) {
        String link = entry.link() == null ? "" : " " + Markdown.link(entry.link());
        return Times.dayMinute(entry.at()) + " " + Markdown.escape(entry.actor().name()) + " "
                + Markdown.escape(entry.text()) + link + " (e" + entry.ref().version() + ")";
    }

    String label(long version) {
        return labels.getOrDefault(version, "e" + version);
    }
}
