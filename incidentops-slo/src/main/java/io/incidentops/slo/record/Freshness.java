package io.incidentops.slo.record;

import java.time.Duration;
import java.util.Objects;
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
    private boolean failing;

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
            boolean fresh =
                    Objects.requireNonNull(age.get(), "it answered null").compareTo(limit) <= 0;
            if (failing) {
                failing = false;
                log.info("it can be said again how old {} is", sli);
            }
            return fresh;
        } catch (RuntimeException | Error e) {
            if (!failing) {
                failing = true;
                log.warn("nobody can say how old {} is, and each minute of it counts as bad", sli, e);
            }
            return false;
        }
    }
}
