package io.incidentops.slo.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Both clocks, moved by hand. */
final class TestTime implements InstantSource {
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private Instant wall = START;
    private long nanos = 1L << 40;

    @Override
    public synchronized Instant instant() {
        return wall;
    }

    synchronized long nanos() {
        return nanos;
    }

    synchronized void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    synchronized void jump(Duration by) {
        wall = wall.plus(by);
    }

    SliRegistry.Builder registry() {
        return SliRegistry.builder().clock(this).nanos(this::nanos);
    }

    /** Lets time pass second by second, as the thread does. */
    void run(SliRegistry registry, Duration time) {
        for (Duration left = time; !left.isZero(); left = left.minusSeconds(1)) {
            pass(Duration.ofSeconds(1));
            registry.tick();
        }
    }

    /** Lets much time pass, a minute with each tick. */
    void minutes(SliRegistry registry, long minutes) {
        for (long i = 0; i < minutes; i++) {
            pass(Duration.ofMinutes(1));
            registry.tick();
        }
    }
}
