package io.incidentops.slo.record;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks once a minute how old something is: good at most the limit, bad above it, and bad where nobody can say. Not
 * thread-safe: asked by the tick alone.
 */
final class Freshness {
    private static final Logger log = LoggerFactory.getLogger(Freshness.class);

    private final String sli;
    private final SliRecorder recorder;
    private final Supplier<Duration> age;
    private final Duration limit;
    private long minute = Long.MIN_VALUE;

    Freshness(String sli, SliRecorder recorder, Supplier<Duration> age, Duration limit) {
        this.sli = sli;
        this.recorder = recorder;
        this.age = age;
        this.limit = limit;
    }

    void tick(long now) {
        long next = Math.floorDiv(now, Rings.MINUTE);
        if (next > minute) {
            minute = next;
            recorder.record(fresh());
        }
    }

    private boolean fresh() {
        try {
            return age.get().compareTo(limit) <= 0;
        } catch (RuntimeException | Error e) {
            log.warn("nobody could say how old {} is, which counts as bad: {}", sli, e.getClass());
            return false;
        }
    }
}
