package io.incidentops.testkit;

import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The real engine on a clock that a test turns: nothing is faked but time, so an incident of a month is tested in
 * milliseconds. Deliveries and deadlines run in the test's thread, each at the moment it is due.
 *
 * <pre>{@code
 * try (IncidentOpsHarness harness = IncidentOpsHarness.create(builder -> builder.pager(pager))) {
 *     Incident incident = harness.ops().declare(Declaration.of("Checkout answers 500"));
 *     harness.advance(Duration.ofMinutes(5));
 * }
 * }</pre>
 *
 * <p>Not thread-safe; confine it to the test.
 */
public final class IncidentOpsHarness implements AutoCloseable {
    /** When a harness begins unless told otherwise: a Monday. */
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private static final int STEPS = 100_000;

    private final ManualClock clock;
    private final IncidentOps ops;

    private IncidentOpsHarness(ManualClock clock, IncidentOps ops) {
        this.clock = clock;
        this.ops = ops;
    }

    /**
     * A harness with the defaults of {@link IncidentOpsBuilder}.
     *
     * @return the harness, to be closed
     */
    public static IncidentOpsHarness create() {
        return create(builder -> builder);
    }

    /**
     * A harness with a configuration of its own.
     *
     * @param configure what to configure; the clock is the harness' own
     * @return the harness, to be closed
     */
    public static IncidentOpsHarness create(UnaryOperator<IncidentOpsBuilder> configure) {
        return on(ManualClock.at(START), configure);
    }

    /**
     * A harness on a clock of the test's own, for instance to start a second one over the same store.
     *
     * @param clock the clock
     * @param configure what to configure
     * @return the harness, to be closed
     */
    public static IncidentOpsHarness on(ManualClock clock, UnaryOperator<IncidentOpsBuilder> configure) {
        Objects.requireNonNull(clock, "clock");
        IncidentOpsBuilder builder = configure.apply(IncidentOps.builder()).clock(clock);
        return new IncidentOpsHarness(clock, builder.build());
    }

    /**
     * The library.
     *
     * @return the library, without threads
     */
    public IncidentOps ops() {
        return ops;
    }

    /**
     * The clock.
     *
     * @return the clock that the library reads
     */
    public ManualClock clock() {
        return clock;
    }

    /**
     * Does all that is due now.
     *
     * @return how much was done
     */
    public int settle() {
        return ops.runDue();
    }

    /**
     * Lets time pass, doing each thing at the moment it is due.
     *
     * @param duration how long
     * @return how much was done
     * @throws IllegalStateException where work never ends, such as a reaction that causes itself
     */
    public int advance(Duration duration) {
        return advanceTo(clock.instant().plus(duration));
    }

    /**
     * Lets time pass until a moment, doing each thing at the moment it is due.
     *
     * @param until the moment
     * @return how much was done
     * @throws IllegalStateException where work never ends, such as a reaction that causes itself
     */
    public int advanceTo(Instant until) {
        int done = settle();
        for (int step = 0; step < STEPS; step++) {
            Optional<Instant> next = ops.nextDue().filter(due -> !due.isAfter(until));
            if (next.isEmpty()) {
                clock.set(until);
                return done + settle();
            }
            if (next.get().isAfter(clock.instant())) {
                clock.set(next.get());
            }
            done += settle();
        }
        throw new IllegalStateException("after " + STEPS + " steps there is still work before " + until
                + ": something causes itself again and again");
    }

    /** Closes the library. */
    @Override
    public void close() {
        ops.close();
    }
}
