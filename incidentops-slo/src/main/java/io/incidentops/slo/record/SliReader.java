package io.incidentops.slo.record;

import io.incidentops.slo.WindowReader;
import java.util.Arrays;

/**
 * Reads several windows in one pass over each ring: what was counted so far, without what was counted before each window.
 * Keeps the windows by length, so that those of one ring stand together.
 */
final class SliReader implements WindowReader {
    private final History history;

    /** Where each window that was asked for stands among those by length. */
    private final int[] places;

    /** By length, in milliseconds. */
    private final long[] lengths;

    /** How many places back in its ring each window begins. */
    private final int[] backs;

    /** Whether that stays so, since each window is a whole number of slots and the last tick lies in the open one. */
    private final boolean whole;

    private final int minutesFrom;
    private final int hoursFrom;
    private final long[] goods;
    private final long[] bads;
    private long good;
    private long bad;

    /** Until when was read, or the least number where nothing was. */
    private long until = Long.MIN_VALUE;

    private Known known = Known.NEVER;

    SliReader(History history, long[] asked) {
        this.history = history;
        this.lengths = Arrays.stream(asked).distinct().sorted().toArray();
        this.places = Arrays.stream(asked)
                .mapToInt(length -> Arrays.binarySearch(lengths, length))
                .toArray();
        this.whole = Arrays.stream(lengths).allMatch(length -> length % Rings.slotMillis(length) == 0);
        this.minutesFrom = count(Rings.SLOT);
        this.hoursFrom = minutesFrom + count(Rings.MINUTE);
        this.goods = new long[lengths.length];
        this.bads = new long[lengths.length];
        this.backs = new int[lengths.length];
    }

    private int count(long slotMillis) {
        return (int) Arrays.stream(lengths)
                .filter(length -> Rings.slotMillis(length) == slotMillis)
                .count();
    }

    @Override
    public void read() {
        history.read(this);
    }

    /** Takes over what was counted; what it takes may be torn, and is then taken again. */
    void take(Rings rings, long time, long goodSoFar, long badSoFar) {
        if (!whole || until == Long.MIN_VALUE) {
            rings.backs(time, lengths, backs);
        }
        rings.tens.copy(backs, 0, minutesFrom, goods, bads);
        rings.minutes.copy(backs, minutesFrom, hoursFrom, goods, bads);
        rings.hours.copy(backs, hoursFrom, lengths.length, goods, bads);
        good = goodSoFar;
        bad = badSoFar;
    }

    void taken(Known seen, long time) {
        known = seen;
        until = time;
    }

    @Override
    public long good(int window) {
        return until == Long.MIN_VALUE ? 0 : good - goods[places[window]];
    }

    @Override
    public long bad(int window) {
        return until == Long.MIN_VALUE ? 0 : bad - bads[places[window]];
    }

    @Override
    public long observedMillis(int window) {
        return until == Long.MIN_VALUE ? 0 : known.observed(until - lengths[places[window]], until);
    }
}
