package io.incidentops.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
final class Eventually {
    private Eventually() {}

    static void eventually(String what, BooleanSupplier so) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!so.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
            Thread.yield();
        }
        assertThat(so.getAsBoolean()).as(what).isTrue();
    }
}
