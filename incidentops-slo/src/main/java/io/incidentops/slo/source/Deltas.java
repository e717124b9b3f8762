package io.incidentops.slo.source;

import io.incidentops.slo.Counts;
import java.util.LinkedHashMap;

/**
 * What came since the reading before, counter by counter. One that is less than it was began again, so all of it is new; one
 * that went away is remembered for as long as there is room. Not thread-safe.
 */
final class Deltas {
    /** By when they were last read, the longest ago first. */
    private final LinkedHashMap<Series, Long> last = new LinkedHashMap<>(16, 0.75f, true);

    private final int most;
    private final FirstValue first;
    private boolean base;
    private long good;
    private long bad;
    private long total;
    private long toldGood;
    private long toldBad;
    private long resets;

    Deltas(int most, FirstValue first) {
        this.most = most;
        this.first = first;
        this.base = first == FirstValue.NEW;
    }

    /** What is new; nothing for the first reading, unless that counts, too. */
    Counts next(Reading reading) {
        reading.values().forEach(this::add);
        base = true;
        for (var oldest = last.entrySet().iterator(); last.size() > most && oldest.hasNext(); ) {
            oldest.next();
            oldest.remove();
        }
        return untold(reading.sums());
    }

    private void add(Series series, long value) {
        Long before = last.put(series, value);
        long delta = before == null ? (base && first != FirstValue.OLD ? value : 0) : value - before;
        if (delta < 0) {
            resets++;
            delta = value;
        }
        switch (series.side()) {
            case GOOD -> good += delta;
            case BAD -> bad += delta;
            case TOTAL -> total += delta;
        }
    }

    /**
     * Two counters may not be read at one instant. Where the part is ahead of the whole, the rest is told later. Where it is
     * behind, that looks like real events: what follows is too much now, and too little later by as much. A source that can
     * read both at once, or the whole first, spares that.
     */
    private Counts untold(Sums sums) {
        long goods = sums == Sums.TOTAL_AND_BAD ? total - bad : good;
        long bads = sums == Sums.TOTAL_AND_GOOD ? total - good : bad;
        Counts news = new Counts(Math.max(0, goods - toldGood), Math.max(0, bads - toldBad));
        toldGood += news.good();
        toldBad += news.bad();
        return news;
    }

    /** By how much the part is ahead of the whole, 0 where it is not. */
    long ahead(Sums sums) {
        return sums == Sums.GOOD_AND_BAD ? 0 : Math.max(0, (sums == Sums.TOTAL_AND_BAD ? bad : good) - total);
    }

    long resets() {
        return resets;
    }

    int remembered() {
        return last.size();
    }
}
