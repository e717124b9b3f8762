package io.incidentops.slo.record;

import java.util.concurrent.atomic.LongAdder;

/**
 * Records what happens now: one addition for each event, without a clock, a lock or an object. Keep it in a field.
 * Thread-safe.
 */
public final class SliRecorder {
    private final LongAdder good;
    private final LongAdder bad;

    SliRecorder(LongAdder good, LongAdder bad) {
        this.good = good;
        this.bad = bad;
    }

    /** Records a good event. */
    public void good() {
        good.increment();
    }

    /** Records a bad event. */
    public void bad() {
        bad.increment();
    }

    /**
     * Records an event.
     *
     * @param wasGood whether it was good
     */
    public void record(boolean wasGood) {
        (wasGood ? good : bad).increment();
    }

    /**
     * Records many.
     *
     * @param goodOnes how many were good
     * @param badOnes how many were bad
     * @throws IllegalArgumentException where a number is negative
     */
    public void add(long goodOnes, long badOnes) {
        if (goodOnes < 0 || badOnes < 0) {
            throw new IllegalArgumentException(
                    "events are counted from 0 on, but were " + goodOnes + " good, " + badOnes + " bad");
        }
        good.add(goodOnes);
        bad.add(badOnes);
    }
}
