package io.incidentops.slo;

import io.incidentops.slo.SliceJudge.Judgement;
import java.util.Arrays;

/**
 * The judgements of the last slices of time, two bits for each, with the sums before every 512th: counting between two slices reads
 * 16 words at most. A slice is numbered from 1970 on. Not thread-safe.
 */
final class SliceBits {
    private static final int BLOCK = 512;
    private static final int WORDS = BLOCK / Long.SIZE;
    private static final Judgement[] JUDGEMENTS = {Judgement.UNKNOWN, Judgement.GOOD, Judgement.BAD, Judgement.NEITHER};

    /** What is counted. */
    enum Kind {
        GOOD(0),
        BAD(1),
        /** Those that are not unknown. */
        KNOWN(2);

        private final int place;

        Kind(int place) {
            this.place = place;
        }

        long of(long low, long high) {
            return switch (this) {
                case GOOD -> low & ~high;
                case BAD -> high & ~low;
                case KNOWN -> low | high;
            };
        }
    }

    private final int blocks;
    private final long[] low;
    private final long[] high;

    /** By kind, what was counted before each block; only differences mean something. */
    private final int[][] before;

    /** @param slices how many are kept at least */
    SliceBits(int slices) {
        this.blocks = (slices + BLOCK - 1) / BLOCK + 1;
        this.low = new long[blocks * WORDS];
        this.high = new long[blocks * WORDS];
        this.before = new int[Kind.values().length][blocks];
    }

    /** Forgets all; the next one to be added is this one. */
    void begin(long slice) {
        Arrays.fill(low, 0);
        Arrays.fill(high, 0);
        for (int[] sums : before) {
            sums[block(slice)] = 0;
        }
    }

    /** Adds the slice that follows the last one. */
    void add(long slice, Judgement judgement) {
        set(slice, judgement);
        if (Math.floorMod(slice + 1, BLOCK) == 0) {
            sum(slice + 1);
            Arrays.fill(low, word(slice + 1), word(slice + 1) + WORDS, 0);
            Arrays.fill(high, word(slice + 1), word(slice + 1) + WORDS, 0);
        }
    }

    /** The sums before a block, from those before the one before it. */
    private void sum(long slice) {
        for (Kind kind : Kind.values()) {
            int[] sums = before[kind.place];
            int count = 0;
            for (int at = word(slice - BLOCK), left = WORDS; left > 0; left--, at++) {
                count += Long.bitCount(kind.of(low[at], high[at]));
            }
            sums[block(slice)] = sums[block(slice - BLOCK)] + count;
        }
    }

    /** Changes one without the sums after it: {@link #sumUp} has to follow. */
    void set(long slice, Judgement judgement) {
        int at = word(slice);
        long bit = 1L << slice;
        int code = Arrays.asList(JUDGEMENTS).indexOf(judgement);
        low[at] = (code & 1) == 1 ? low[at] | bit : low[at] & ~bit;
        high[at] = (code & 2) == 2 ? high[at] | bit : high[at] & ~bit;
    }

    /** Makes the sums true again, from the first slice that is kept to the next one to be added. */
    void sumUp(long first, long next) {
        for (long slice = Math.floorDiv(first, BLOCK) * BLOCK + BLOCK; slice <= next; slice += BLOCK) {
            sum(slice);
        }
    }

    Judgement get(long slice) {
        int at = word(slice);
        return JUDGEMENTS[(int) ((low[at] >>> slice & 1) | (high[at] >>> slice & 1) << 1)];
    }

    /** How many from a slice on, before another one, both of which are kept or the next to be added. */
    int count(Kind kind, long from, long until) {
        return before(kind, until) - before(kind, from);
    }

    private int before(Kind kind, long slice) {
        int count = before[kind.place][block(slice)];
        int last = word(slice);
        for (int at = last - last % WORDS; at < last; at++) {
            count += Long.bitCount(kind.of(low[at], high[at]));
        }
        return count + Long.bitCount(kind.of(low[last], high[last]) & ((1L << slice) - 1));
    }

    private int block(long slice) {
        return (int) Math.floorMod(Math.floorDiv(slice, (long) BLOCK), (long) blocks);
    }

    private int word(long slice) {
        return block(slice) * WORDS + (int) Math.floorMod(Math.floorDiv(slice, (long) Long.SIZE), (long) WORDS);
    }

    int bytes() {
        return (low.length + high.length) * Long.BYTES + before.length * blocks * Integer.BYTES;
    }
}
