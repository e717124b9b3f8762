package io.incidentops.web.client;

import java.time.Duration;
import java.time.Instant;

/** Lets so many through at once, and then so many in a while. Not thread-safe: a limiter guards it. */
public final class Bucket {
    private static final double NANOS = 1e9;

    private final double capacity;
    private final double perSecond;
    private double level;
    private Instant at;
    private Instant promised;

    /**
     * A full bucket.
     *
     * @param capacity how many may go at once, at least 1
     * @param perSecond how many may go in a second after that
     * @param now the time
     */
    public Bucket(double capacity, double perSecond, Instant now) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.level = capacity;
        this.at = now;
        this.promised = now;
    }

    /**
     * How long until one may go.
     *
     * @param now the time
     * @return zero for now
     */
    public Duration wait(Instant now) {
        refill(now);
        // A thousandth of a call is forgiven, so that rounding never asks somebody to come a nanosecond later again.
        return level > 0.999 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - level) / perSecond * NANOS));
    }

    /**
     * Lets one go.
     *
     * @param now the time
     */
    public void take(Instant now) {
        refill(now);
        level = Math.max(0, level - 1);
    }

    /**
     * A time for one who has to wait, behind those who were told one before.
     *
     * @param now the time
     * @param atLeast no sooner than after this
     * @param most no later than after this
     * @return how long to wait
     */
    public Duration promise(Instant now, Duration atLeast, Duration most) {
        Instant free = now.plus(atLeast);
        Instant next = promised.plus(interval());
        Instant slot = next.isAfter(free) ? next : free;
        Instant last = now.plus(most);
        promised = slot.isAfter(last) ? free : slot;
        return Duration.between(now, promised);
    }

    /**
     * Whether nobody used it for so long that it is as new.
     *
     * @param now the time
     * @return whether it is full and nobody was promised a time
     */
    public boolean full(Instant now) {
        refill(now);
        return level >= capacity && !promised.isAfter(now);
    }

    private Duration interval() {
        return Duration.ofNanos((long) (NANOS / perSecond));
    }

    private void refill(Instant now) {
        if (now.isAfter(at)) {
            level = Math.min(capacity, level + Duration.between(at, now).toNanos() / NANOS * perSecond);
        }
        // Where the clock was set back, time goes on from there.
        at = now;
    }
}
