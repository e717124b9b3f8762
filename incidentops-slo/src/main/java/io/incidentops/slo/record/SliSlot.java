package io.incidentops.slo.record;

import java.util.Comparator;
import java.util.Objects;

/**
 * Who counted, and when. Immutable.
 *
 * @param node the name of the node that counted
 * @param incarnation which of its starts: the time of the start in milliseconds since 1970
 * @param grain how long the slot is
 * @param number which slot, counted from 1970 on
 */
public record SliSlot(String node, long incarnation, Grain grain, long number) implements Comparable<SliSlot> {
    private static final Comparator<SliSlot> ORDER = Comparator.comparing(SliSlot::node)
            .thenComparingLong(SliSlot::incarnation)
            .thenComparing(SliSlot::grain)
            .thenComparingLong(SliSlot::number);

    /** How long a slot is. */
    public enum Grain {
        /** A minute; kept for three days and some hours. */
        MINUTE,
        /** An hour; kept for 93 days. */
        HOUR
    }

    /** Checks that nothing is missing. */
    public SliSlot {
        Names.node(node);
        Objects.requireNonNull(grain, "grain");
    }

    /** The hour that it is or belongs to, counted from 1970 on. */
    long hour() {
        return grain == Grain.HOUR ? number : Math.floorDiv(number, 60);
    }

    /** Whether it is over at a time, in milliseconds since 1970. */
    boolean ended(long now) {
        long length = grain == Grain.HOUR ? Rings.HOUR : Rings.MINUTE;
        return number < Math.floorDiv(now, length);
    }

    @Override
    public int compareTo(SliSlot other) {
        return ORDER.compare(this, other);
    }
}
