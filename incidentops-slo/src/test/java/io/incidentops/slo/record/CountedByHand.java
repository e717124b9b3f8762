package io.incidentops.slo.record;

import io.incidentops.slo.Counts;
import io.incidentops.slo.WindowCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps each event with its time, and counts them one by one. */
final class CountedByHand {
    private record Event(long time, long good, long bad) {}

    private final List<Event> events = new ArrayList<>();
    private final List<long[]> gaps = new ArrayList<>();
    private final Set<Long> marks = new HashSet<>();
    private final long start;
    private final long maxLateness;
    private long now;
    private long lead;

    CountedByHand(long start, Duration maxLateness) {
        this.start = start;
        this.maxLateness = maxLateness.toMillis();
        this.now = start;
    }

    long now() {
        return now;
    }

    void record(long good, long bad) {
        events.add(new Event(now, good, bad));
    }

    void late(long wall, long good, long bad) {
        long time = wall + lead;
        if (time > now + 10_000 || time / 10_000 >= now / 10_000) {
            record(good, bad);
        } else if (now - time <= maxLateness) {
            events.add(new Event(time, good, bad));
        }
    }

    /** Whether the minute is exact from now on. */
    boolean mark(long minute) {
        return marks.contains(minute) || (minute <= now && recent(minute) && marks.add(minute));
    }

    void tick(long passed, long wall) {
        long even = now + passed;
        long next = Math.max(even, wall);
        if (next - even > 10_000 || next - now > 60_000) {
            gaps.add(new long[] {now, next});
        }
        lead = next - wall;
        now = next;
    }

    WindowCounts last(Duration window) {
        long slot = slot(window);
        long from = now - window.toMillis();
        return new WindowCounts(count(from / slot * slot, Long.MAX_VALUE), window, observed(from, now));
    }

    private static long slot(Duration window) {
        if (window.compareTo(Duration.ofHours(1)) <= 0) {
            return 10_000;
        }
        return window.compareTo(Duration.ofDays(3)) <= 0 ? 60_000 : 3_600_000;
    }

    WindowCounts between(long from, long until) {
        return between(from, until, now - lead);
    }

    WindowCounts slice(long from, long until) {
        return between(from, until, now);
    }

    private WindowCounts between(long from, long until, long wall) {
        long begin = from / 60_000 * 60_000;
        long end = (until + 59_999) / 60_000 * 60_000;
        boolean present = end >= wall;
        long last = present ? now : end;
        if (begin >= last) {
            return new WindowCounts(Counts.NONE, Duration.ZERO, Duration.ZERO);
        }
        long oldest = (now / 3_600_000 - 2_231) * 3_600_000;
        long first = kept(begin) ? begin : Math.max(oldest, begin / 3_600_000 * 3_600_000);
        long hour = (end + 3_599_999) / 3_600_000 * 3_600_000;
        Counts counts = count(first, present ? Long.MAX_VALUE : kept(end) ? end : Math.max(oldest, hour));
        return new WindowCounts(counts, Duration.ofMillis(last - begin), observed(begin, last));
    }

    private boolean kept(long minute) {
        return marks.contains(minute) || recent(minute);
    }

    private boolean recent(long minute) {
        return minute / 60_000 > now / 60_000 - 4_680;
    }

    private Counts count(long from, long until) {
        return events.stream()
                .filter(event -> event.time >= from && event.time < until)
                .map(event -> new Counts(event.good, event.bad))
                .reduce(Counts.NONE, Counts::plus);
    }

    private Duration observed(long from, long until) {
        long observed = overlap(start, now, from, until);
        for (long[] gap : gaps) {
            observed -= overlap(gap[0], gap[1], from, until);
        }
        return Duration.ofMillis(observed);
    }

    private static long overlap(long a, long b, long from, long until) {
        return Math.max(0, Math.min(b, until) - Math.max(a, from));
    }
}
