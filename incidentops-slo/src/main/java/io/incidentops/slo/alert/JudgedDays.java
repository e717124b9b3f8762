package io.incidentops.slo.alert;

import io.incidentops.slo.SliceDay;
import io.incidentops.slo.SliceWindows;
import io.incidentops.store.KeyValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the judgements of an objective's slices of time: a value for each day, written over after 96 days. What an evaluator wrote
 * stands; whoever evaluates later takes it over and fills in what was unknown. Confine it to one thread.
 */
final class JudgedDays {
    private static final Logger LOG = LoggerFactory.getLogger(JudgedDays.class);
    private static final int KEPT = 96;
    private static final int TRIES = 20;

    /** How far back an evaluator that is new may know more than the one before it. */
    private static final Duration OVERLAP = Duration.ofDays(3);

    private static final KeyValue.Value NOTHING = new KeyValue.Value("", 0);

    private final String name;
    private final SliceWindows windows;

    /** The values as they were seen last, of the days that are written now. */
    private final Map<LocalDate, KeyValue.Value> seen = new HashMap<>();

    private @Nullable Instant kept;

    JudgedDays(String name, SliceWindows windows) {
        this.name = name;
        this.windows = windows;
    }

    /** Takes over what is kept. */
    void load(KeyValue store) {
        windows.judgeAgain();
        for (LocalDate day : windows.days()) {
            read(day, value(store, day)).ifPresent(judged -> windows.adopt(day, judged));
        }
        seen.clear();
        kept = null;
    }

    /** Keeps what was judged since; nothing is written where nothing was. */
    void keep(KeyValue store) {
        Instant until = windows.judgedUntil();
        if (until.equals(kept)) {
            return;
        }
        LocalDate last = day(until);
        LocalDate first = day(kept == null ? until.minus(OVERLAP) : kept);
        first.datesUntil(last.plusDays(1)).forEach(day -> keep(store, day));
        seen.keySet().removeIf(day -> day.isBefore(last));
        kept = until;
    }

    private void keep(KeyValue store, LocalDate day) {
        KeyValue.Value known = seen.remove(day);
        for (int tries = 0; tries < TRIES; tries++) {
            KeyValue.Value old = known == null ? value(store, day) : known;
            SliceDay own = windows.judged(day);
            SliceDay both = read(day, old)
                    .filter(judged -> judged.slices() == own.slices())
                    .map(judged -> judged.orElse(own))
                    .orElse(own);
            String text = day + " " + both.toText();
            boolean same = text.equals(old.value());
            if (same || store.put(key(day), text, old.version())) {
                seen.put(day, same ? old : new KeyValue.Value(text, old.version() + 1));
                windows.adopt(day, both);
                return;
            }
            known = null;
        }
        throw new IllegalStateException(
                "the slices of " + name + " were written by others " + TRIES + " times in a row");
    }

    private KeyValue.Value value(KeyValue store, LocalDate day) {
        return store.get(key(day)).orElse(NOTHING);
    }

    /** What cannot be read is not known. */
    private static Optional<SliceDay> read(LocalDate day, KeyValue.Value value) {
        String begin = day + " ";
        if (!value.value().startsWith(begin)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SliceDay.parse(value.value().substring(begin.length())));
        } catch (IllegalArgumentException e) {
            LOG.warn("the slices of {} that are kept cannot be read", day, e);
            return Optional.empty();
        }
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private String key(LocalDate day) {
        return "slo/slices/" + name + "/" + Math.floorMod(day.toEpochDay(), KEPT);
    }
}
