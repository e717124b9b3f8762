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
        this.limit = limit.toNanos();
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
        record(took.toNanos());
    }

    /** Records that it failed, which is bad however quick it was. */
    public void failed() {
        recorder.bad();
    }
}
