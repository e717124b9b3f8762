package io.incidentops.slo.record;

import java.util.concurrent.atomic.LongAdder;

/**
 * Records what happens now: one addition for each event, without a clock, a lock or an object. Keep it in a field.
 * Thread-safe.
 */
public final class SliRecorder {
    /** More at once is no count, and a thousand times that would run over. */
    private static final long MOST = 1L << 53;

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
     * @param goodOnes how many were good, from 0 to 2^53
     * @param badOnes how many were bad, from 0 to 2^53
     * @throws IllegalArgumentException where a number is another
     */
    public void add(long goodOnes, long badOnes) {
        check(goodOnes, badOnes);
        good.add(goodOnes);
        bad.add(badOnes);
    }

    static void check(long goodOnes, long badOnes) {
        if (goodOnes < 0 || badOnes < 0 || goodOnes > MOST || badOnes > MOST) {
            throw new IllegalArgumentException(
                    "events are counted from 0 to 2^53, but were " + goodOnes + " good, " + badOnes + " bad");
        }
    }
}
