package io.incidentops.slo.source;

import io.incidentops.slo.record.SliRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Both clocks of a registry, moved by hand. */
final class TestTime implements InstantSource {
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private Instant wall = START;
    private long nanos;

    final SliRegistry registry =
            SliRegistry.builder().clock(this).nanos(() -> nanos).build();

    @Override
    public Instant instant() {
        return wall;
    }

    /** Sets the wall clock alone. */
    void jump(Duration by) {
        wall = wall.plus(by);
    }

    /** Lets seconds pass, each with its tick. */
    void seconds(long seconds) {
        for (long i = 0; i < seconds; i++) {
            wall = wall.plus(Duration.ofSeconds(1));
            nanos += 1_000_000_000;
            registry.tick();
        }
    }
}
