package io.incidentops.slo;

import io.incidentops.slo.SliceBits.Kind;
import io.incidentops.slo.SliceJudge.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Counts slices of time instead of events, as {@link Slo#windows} answers for an objective that is about time.
 *
 * <ul>
 *   <li>A slice is judged once, two minutes after its end, and a window ends with the last one that was.
 *   <li>Events are told apart to the minute for three days. A slice that was not judged by then, such as while the program was not
 *       running, counts as not observed, unless somebody kept its judgement: {@link #judged} and {@link #adopt}. Slices of whole hours
 *       can be judged for as long as the events are kept.
 *   <li>A window costs the same however long it is; ninety days of minutes take 36 KB.
 * </ul>
 *
 * Thread-safe.
 */
public final class SliceWindows implements Windows {
    private static final Duration LATENESS = Duration.ofMinutes(2);
    private static final Duration TOLD_APART = Duration.ofDays(3);
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final SliceJudge judge;
    private final InstantSource clock;
    private final long seconds;
    private final int size;
    private final SliceBits bits;
    private long first;
    private long closed;
    private boolean begun;

    SliceWindows(Slo slo, SliceJudge judge, InstantSource clock) {
        this.judge = judge;
        this.clock = clock;
        this.seconds = judge.length().toSeconds();
        this.size = Math.toIntExact(ceil(slo.reach().toSeconds(), seconds) + 1);
        this.bits = new SliceBits(size);
    }

    /**
     * How long a slice is.
     *
     * @return its length
     */
    public Duration slice() {
        return judge.length();
    }

    @Override
    public synchronized WindowCounts last(Duration window) {
        advance();
        long slices = ceil(window.toSeconds(), seconds);
        return counts(closed - slices, closed, window);
    }

    @Override
    public synchronized WindowCounts between(Instant from, Instant until) {
        advance();
        Instant now = clock.instant();
        Instant end = until.isAfter(now) ? now : until;
        Duration length = from.isBefore(end) ? Duration.between(from, end) : Duration.ZERO;
        long last = until.isBefore(now) ? ceil(until.getEpochSecond(), seconds) : closed;
        return counts(Math.floorDiv(from.getEpochSecond(), seconds), last, length);
    }

    private WindowCounts counts(long from, long until, Duration length) {
        long left = Math.min(Math.max(from, first), closed);
        long right = Math.max(Math.min(until, closed), left);
        Counts counts = new Counts(bits.count(Kind.GOOD, left, right), bits.count(Kind.BAD, left, right));
        return new WindowCounts(counts, length, Duration.ofSeconds(bits.count(Kind.KNOWN, left, right) * seconds));
    }

    private static long ceil(long length, long slice) {
        return Math.floorDiv(length + slice - 1, slice);
    }

    /** Judges what ended since, at most as much as is kept. */
    private void advance() {
        long end = Math.floorDiv(judge.present(clock).minus(LATENESS).getEpochSecond(), seconds);
        long oldest = end - size;
        if (!begun || closed < oldest) {
            begun = true;
            closed = oldest;
            first = oldest;
            bits.begin(oldest);
        }
        while (closed < end) {
            bits.add(closed, judge(closed, end));
            closed++;
        }
        first = Math.max(first, closed - size);
    }

    private Judgement judge(long slice, long end) {
        boolean toldApart = seconds % HOUR == 0 || (end - slice) * seconds <= TOLD_APART.toSeconds();
        return judge.judge(Instant.ofEpochSecond(slice * seconds), toldApart);
    }

    /**
     * Until when slices are judged, for those who keep judgements.
     *
     * @return the end of the last slice that is
     */
    public synchronized Instant judgedUntil() {
        advance();
        return Instant.ofEpochSecond(closed * seconds);
    }

    /**
     * The days of which something is kept here.
     *
     * @return the days of UTC, the earliest first
     */
    public synchronized List<LocalDate> days() {
        advance();
        return day(first).datesUntil(day(closed).plusDays(1)).toList();
    }

    private LocalDate day(long slice) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(slice * seconds), ZoneOffset.UTC);
    }

    /**
     * The judgements of a day, to be kept.
     *
     * @param day a day of UTC
     * @return its slices from midnight on
     */
    public synchronized SliceDay judged(LocalDate day) {
        advance();
        Judgement[] judgements = new Judgement[Math.toIntExact(DAY / seconds)];
        long begin = day.toEpochDay() * DAY / seconds;
        for (int i = 0; i < judgements.length; i++) {
            boolean here = begin + i >= first && begin + i < closed;
            judgements[i] = here ? bits.get(begin + i) : Judgement.UNKNOWN;
        }
        return SliceDay.of(judgements);
    }

    /**
     * Takes over what was kept: it stands in place of what was judged here, but where it is unknown.
     *
     * @param day a day of UTC
     * @param kept its slices; passed over where they are of another length
     */
    public synchronized void adopt(LocalDate day, SliceDay kept) {
        advance();
        if (kept.slices() != DAY / seconds) {
            return;
        }
        long begin = day.toEpochDay() * DAY / seconds;
        for (long slice = Math.max(begin, first); slice < Math.min(begin + kept.slices(), closed); slice++) {
            Judgement judgement = kept.judgement((int) (slice - begin));
            if (judgement != Judgement.UNKNOWN) {
                bits.set(slice, judgement);
            }
        }
        bits.sumUp(first, closed);
    }

    /** Judges slices again that could not be judged: their events may be known by now, such as after a restart. */
    public synchronized void judgeAgain() {
        advance();
        for (long slice = first; slice < closed; slice++) {
            if (bits.get(slice) == Judgement.UNKNOWN) {
                bits.set(slice, judge(slice, closed));
            }
        }
        bits.sumUp(first, closed);
    }

    int bytes() {
        return bits.bytes();
    }
}
