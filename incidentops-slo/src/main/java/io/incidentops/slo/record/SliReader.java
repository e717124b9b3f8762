package io.incidentops.slo.record;

import io.incidentops.slo.WindowReader;
import java.util.stream.LongStream;

/** Reads several windows in one pass: what was counted so far, without what was counted before each window. */
final class SliReader implements WindowReader {
    private final History history;
    private final long[] lengths;

    /** Which ring serves each window. */
    private final Ring[] rings;

    /** How many places back in its ring each window begins. */
    private final int[] backs;

    /** Whether that stays so, since each window is a whole number of slots and the last tick lies in the open one. */
    private final boolean whole;

    private final long[] goods;
    private final long[] bads;

    /** Until when was read, or the least number where nothing was. */
    private long until = Long.MIN_VALUE;

    private Known known = Known.NEVER;

    SliReader(History history, Rings all, long[] lengths) {
        this.history = history;
        this.lengths = lengths;
        this.rings = LongStream.of(lengths).mapToObj(all::serving).toArray(Ring[]::new);
        this.whole = LongStream.of(lengths).allMatch(length -> length % Rings.slotMillis(length) == 0);
        this.backs = new int[lengths.length];
        this.goods = new long[lengths.length];
        this.bads = new long[lengths.length];
    }

    @Override
    public void read() {
        history.read(this);
    }

    /** Takes over what was counted; what it takes may be torn, and is then taken again. */
    void take(long time, long good, long bad) {
        if (!whole || until == Long.MIN_VALUE) {
            begin(time);
        }
        for (int i = 0; i < rings.length; i++) {
            Ring ring = rings[i];
            int edge = ring.edge(backs[i]);
            goods[i] = good - ring.good(edge);
            bads[i] = bad - ring.bad(edge);
        }
    }

    private void begin(long time) {
        for (int i = 0; i < rings.length; i++) {
            backs[i] = rings[i].back(time - lengths[i]);
        }
    }

    void taken(Known seen, long time) {
        known = seen;
        until = time;
    }

    @Override
    public long good(int window) {
        return goods[window];
    }

    @Override
    public long bad(int window) {
        return bads[window];
    }

    @Override
    public long observedMillis(int window) {
        return until == Long.MIN_VALUE ? 0 : known.observed(until - lengths[window], until);
    }
}
