package io.incidentops.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class ManualClock implements InstantSource {
    private Instant now;

    private ManualClock(Instant now) {
        this.now = Objects.requireNonNull(now, "now");
    }

    /**
     * A clock that stands at a time.
     *
     * @param start the time
     * @return the clock
     */
    public static ManualClock at(Instant start) {
        return new ManualClock(start);
    }

    /**
     * A clock that stands at a time.
     *
     * @param start the time as {@link Instant#parse} reads it, such as {@code 2017-01-31T17:20:00Z}
     * @return the clock
     */
    public static ManualClock at(String start) {
        return new ManualClock(Instant.parse(start));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /**
     * Moves the clock forward to a time.
     *
     * @param time the time, not before the clock's
     * @return the new time
     * @throws IllegalArgumentException where the clock would run backwards
     */
    public synchronized Instant set(Instant time) {
        if (time.isBefore(now)) {
            throw new IllegalArgumentException(
                    "the clock stands at " + now + " and cannot be set back to " + time + ": use jumpTo for that");
        }
        now = time;
        return now;
    }

    /**
     * Moves the clock forward by a while.
     *
     * @param duration how long, not negative
     * @return the new time
     * @throws IllegalArgumentException where the clock would run backwards
     */
    public synchronized Instant advance(Duration duration) {
        return set(now.plus(duration));
    }

    /**
     * Moves the clock anywhere, also backwards, as a wrong clock that is put right does.
     *
     * @param time the time
     */
    public synchronized void jumpTo(Instant time) {
        now = Objects.requireNonNull(time, "time");
    }
}
