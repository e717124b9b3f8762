package io.incidentops.pagerduty.sync;

import io.incidentops.pagerduty.sync.Observation.Status;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.store.KeyValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was last seen of an incident of PagerDuty's. Only what differs from it is news: our own severity is not overruled by a
 * priority that was there before, and what comes late changes nothing. Immutable.
 *
 * @param at the time of the newest observation, by PagerDuty's clock
 * @param status how it stood, or null where nothing was seen yet
 * @param priority the priority's id, empty where there was none
 * @param assignees the ids of those assigned, in order
 * @param bridge the conference's address, empty where there was none
 */
record Seen(Instant at, @Nullable Status status, String priority, List<String> assignees, String bridge) {
    static final Seen NOTHING = new Seen(Instant.MIN, null, "", List.of(), "");

    private static final String KEY = "pagerduty/seen/";
    private static final String SEPARATOR = "\t";
    private static final int PARTS = 5;

    Seen {
        assignees = List.copyOf(assignees);
    }

    /** What is seen after an observation. */
    Seen after(Observation now) {
        return new Seen(
                now.at().isAfter(at) ? now.at() : at,
                now.status(),
                now.priority() == null ? "" : now.priority().id(),
                now.assignees().stream().map(Reference::id).sorted().toList(),
                Objects.requireNonNullElse(now.bridge(), ""));
    }

    /** What is seen after a change of our own: its status with its time, and nothing of what others may have changed. */
    Seen changed(Status now, Instant when) {
        return new Seen(when.isAfter(at) ? when : at, now, priority, assignees, bridge);
    }

    /** What is seen after we set a priority. */
    Seen prioritised(String id) {
        return new Seen(at, status, id, assignees, bridge);
    }

    /** Whether an observation is older than what is known. What we read ourselves is never old. */
    boolean outdates(Observation now) {
        return now.news() != Observation.News.READ && now.at().isBefore(at);
    }

    private String text() {
        return String.join(
                SEPARATOR,
                at.toString(),
                Objects.requireNonNull(status).name(),
                priority,
                String.join(",", assignees),
                bridge);
    }

    private static Seen parse(String text) {
        String[] parts = text.split(SEPARATOR, PARTS);
        List<String> people = parts[3].isEmpty()
                ? List.of()
                : Arrays.stream(parts[3].split(",", -1)).toList();
        return new Seen(Instant.parse(parts[0]), Status.valueOf(parts[1]), parts[2], people, parts[4]);
    }

    /** What was last seen, as the store keeps it. Thread-safe. */
    static final class Book {
        private final KeyValue store;

        Book(KeyValue store) {
            this.store = store;
        }

        Seen last(String id) {
            return read(id).map(value -> parse(value.value())).orElse(NOTHING);
        }

        /** Keeps what an observation showed, unless a newer one did meanwhile. */
        void keep(Observation now) {
            change(now.id(), known -> known.outdates(now) ? known : known.after(now));
        }

        /** Keeps another state of what is known; what was never seen stays unknown. */
        void own(String id, UnaryOperator<Seen> change) {
            change(id, known -> known.status() == null ? known : change.apply(known));
        }

        private void change(String id, UnaryOperator<Seen> change) {
            boolean kept = false;
            while (!kept) {
                KeyValue.@Nullable Value before = read(id).orElse(null);
                Seen known = before == null ? NOTHING : parse(before.value());
                Seen next = change.apply(known);
                kept = known.equals(next) || store.put(KEY + id, next.text(), before == null ? 0 : before.version());
            }
        }

        private Optional<KeyValue.Value> read(String id) {
            return store.get(KEY + id);
        }
    }
}
