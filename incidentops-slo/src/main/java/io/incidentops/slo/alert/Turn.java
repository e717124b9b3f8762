package io.incidentops.slo.alert;

import io.incidentops.store.KeyValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose turn it is: one node evaluates at a time. It holds on to its turn by writing until when, and whoever comes after that takes
 * it over. Confine it to one thread.
 */
final class Turn {
    private static final String KEY = "slo/evaluator";

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Duration lease;
    private long mine;

    Turn(Duration lease) {
        this.lease = lease;
    }

    /** What came of asking. */
    enum Answer {
        /** Another node has it. */
        OTHERS,
        /** It is ours since now, so what was kept in memory is stale. */
        TAKEN,
        /** It was ours before, and nobody had it since, even where it ran out. */
        HELD
    }

    Answer ask(KeyValue store, Instant now) {
        Optional<KeyValue.Value> before = store.get(KEY);
        long version = before.map(KeyValue.Value::version).orElse(0L);
        boolean held = mine > 0 && version == mine;
        boolean free = before.isEmpty() || isOver(before.get().value(), now);
        if (!held && !free) {
            mine = 0;
            return Answer.OTHERS;
        }
        boolean written = store.put(KEY, now.plus(lease).toString(), version);
        mine = written ? version + 1 : 0;
        return !written ? Answer.OTHERS : held ? Answer.HELD : Answer.TAKEN;
    }

    /** What cannot be read promises nothing, and would keep all nodes from evaluating for ever. */
    private static boolean isOver(String promise, Instant now) {
        try {
            return isOver(Instant.parse(promise), now);
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** Nobody promises longer ahead than the longest lease, unless a clock was put back since. */
    private static boolean isOver(Instant until, Instant now) {
        return !until.isAfter(now) || until.isAfter(now.plus(LONGEST));
    }

    /** Lets another node begin at once. */
    void giveBack(KeyValue store, Instant now) {
        if (mine > 0) {
            store.put(KEY, now.toString(), mine);
            mine = 0;
        }
    }
}
