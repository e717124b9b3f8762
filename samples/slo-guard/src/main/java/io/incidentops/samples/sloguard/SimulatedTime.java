package io.incidentops.samples.sloguard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is moved by hand, so that a month passes in a second. A real service has the system's, and this class is not needed. */
final class SimulatedTime implements InstantSource {
    private final Instant began;
    private volatile Instant now;

    SimulatedTime(Instant now) {
        this.began = now;
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** The same time for what measures how long something took. */
    long nanos() {
        return Duration.between(began, now).toNanos();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void passUntil(Instant later) {
        now = later;
    }
}
