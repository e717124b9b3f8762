package io.incidentops.slo.record;

import java.time.Duration;

/** Records how long something took: good at most the limit, bad above it; no histogram, and exact. Thread-safe. */
public final class LatencyRecorder {
    private final SliRecorder recorder;
    private final long limit;

    LatencyRecorder(SliRecorder recorder, Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a limit is 0 or more, but was " + limit);
        }
        this.recorder = recorder;
        this.limit = nanos(limit);
    }

    /**
     * Records how long something took.
     *
     * @param nanos in nanoseconds; exactly the limit is good
     */
    public void record(long nanos) {
        recorder.record(nanos <= limit);
    }

    /**
     * Records how long something took.
     *
     * @param took how long; exactly the limit is good
     */
    public void record(Duration took) {
        record(nanos(took));
    }

    /** Records that it failed, which is bad however quick it was. */
    public void failed() {
        recorder.bad();
    }

    /** What does not fit into nanoseconds is 292 years or more, for ever to any limit. */
    private static long nanos(Duration time) {
        try {
            return time.toNanos();
        } catch (ArithmeticException e) {
            return time.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
