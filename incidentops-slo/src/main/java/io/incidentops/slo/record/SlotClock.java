package io.incidentops.slo.record;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time of the slots: the wall clock's at the start, from there on by the nano clock. It follows the wall clock forward
 * and never goes back. Not thread-safe.
 */
final class SlotClock {
    private final InstantSource wall;
    private final LongSupplier nanos;
    private long anchor;
    private long anchorNanos;
    private long last;
    private long lead;

    SlotClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.anchor = wall.millis();
        this.anchorNanos = nanos.getAsLong();
        this.last = anchor;
    }

    /** The time of the last tick, in milliseconds since 1970. */
    long last() {
        return last;
    }

    /** By how much it is ahead of the wall clock, which was put back, in milliseconds. */
    long lead() {
        return lead;
    }

    /** Goes on; what did not run evenly, or null. */
    @Nullable ClockJump tick() {
        long before = last;
        long oldLead = lead;
        long now = nanos.getAsLong();
        long even = Math.max(before, anchor + (now - anchorNanos) / 1_000_000);
        long shown = wall.millis();
        if (shown > even) {
            anchor = shown;
            anchorNanos = now;
        }
        last = Math.max(even, shown);
        lead = last - shown;
        if (shown - even > Rings.SLOT) {
            return jump(ClockJump.Kind.FORWARD, before, shown);
        }
        if (last - before > Rings.MINUTE) {
            return jump(ClockJump.Kind.PAUSE, before, last);
        }
        return lead - oldLead > Rings.SLOT ? jump(ClockJump.Kind.BACKWARD, even, shown) : null;
    }

    private static ClockJump jump(ClockJump.Kind kind, long from, long to) {
        return new ClockJump(kind, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }
}
