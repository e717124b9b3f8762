package io.incidentops.slo.alert;

import io.incidentops.slo.Urgency;
import io.incidentops.store.KeyValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which objectives are watched by any node, each with when it was last. Every node signs for its own, whoever has the turn or not,
 * so an objective that an older or a newer program still watches is not taken for one that is gone. Once nobody watched one for an
 * hour, in all of which this node evaluated, the incident of an alert that still fires is told so; it is not resolved, since nobody
 * measured that it is over, and a lost configuration must not end what goes on. Confine it to one thread.
 */
final class Roll {
    private static final Logger LOG = LoggerFactory.getLogger(Roll.class);
    private static final String KEY = "slo/watched";
    private static final String TOLD = "told";
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration GONE = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(90);

    private @Nullable Instant signed;

    /** Since when this node evaluates without a break, or null. */
    private @Nullable Instant turnSince;

    private Instant last = Instant.MIN;

    /**
     * An objective.
     *
     * @param seen when it was watched last
     * @param told whether its incident was told that nobody does
     */
    private record Entry(Instant seen, boolean told) {}

    /**
     * Signs, every ten minutes; with the turn for long enough it also looks after those that nobody watches.
     *
     * @param ours whether this node evaluates
     */
    void sign(KeyValue store, Set<String> own, Incidents incidents, Instant now, boolean ours) {
        if (!ours) {
            turnSince = null;
        } else if (turnSince == null || last.plus(EVERY).isBefore(now)) {
            turnSince = now;
        }
        last = now;
        if (signed == null || !now.isBefore(signed.plus(EVERY)) || now.isBefore(signed)) {
            sign(store, own, incidents, now);
        }
    }

    private void sign(KeyValue store, Set<String> own, Incidents incidents, Instant now) {
        KeyValue.Value old = store.get(KEY).orElse(new KeyValue.Value("", 0));
        Map<String, Entry> all = parse(old.value());
        own.forEach(name -> all.put(name, new Entry(now, false)));
        if (turnSince != null && !turnSince.plus(GONE).isAfter(now)) {
            all.replaceAll((name, entry) -> lookAfter(store, name, entry, incidents, now));
            all.values().removeIf(entry -> entry.seen().plus(FORGOTTEN).isBefore(now));
        }
        String text = text(all);
        if (text.equals(old.value()) || store.put(KEY, text, old.version())) {
            signed = now;
        }
    }

    private static Entry lookAfter(KeyValue store, String name, Entry entry, Incidents incidents, Instant now) {
        if (entry.told() || entry.seen().plus(GONE).isAfter(now)) {
            return entry;
        }
        AlertState state = store.get(Watch.key(name))
                .map(kept -> Saved.read(name, kept.value()).state())
                .orElse(AlertState.QUIET);
        for (Urgency urgency : Urgency.values()) {
            if (state.of(urgency).firing()) {
                LOG.warn("an alert of {} fires, and nobody watches it since {}", name, entry.seen());
                incidents.unwatched(name, urgency, entry.seen());
            }
        }
        return new Entry(entry.seen(), true);
    }

    private static Map<String, Entry> parse(String text) {
        Map<String, Entry> all = new TreeMap<>();
        text.lines().map(line -> line.split(" ", 4)).forEach(words -> {
            try {
                all.put(words[0], new Entry(Instant.parse(words[1]), words.length > 2 && words[2].equals(TOLD)));
            } catch (DateTimeException | IndexOutOfBoundsException e) {
                LOG.warn("who watches {} cannot be read, and is passed over", words[0]);
            }
        });
        return all;
    }

    private static String text(Map<String, Entry> all) {
        return all.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().seen()
                        + (each.getValue().told() ? " " + TOLD : "") + "\n")
                .collect(Collectors.joining());
    }
}
