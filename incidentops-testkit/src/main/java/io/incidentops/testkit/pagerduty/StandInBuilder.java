package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** Sets a {@link PagerDutyStandIn} up. Not thread-safe. */
public final class StandInBuilder {
    private InstantSource clock = InstantSource.system();
    private int port;
    private boolean ticking;
    private int eventsPerMinute = 120;
    private int callsPerMinute = 960;
    private Duration eventDelay = Duration.ZERO;
    private Duration patience = Duration.ofSeconds(5);

    StandInBuilder() {}

    /**
     * The clock by which escalations, limits, tokens and repetitions run; the system's by default.
     *
     * @param source the clock
     * @return this builder
     */
    public StandInBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * The port on the loopback; any free one by default.
     *
     * @param number the port's number
     * @return this builder
     */
    public StandInBuilder port(int number) {
        this.port = number;
        return this;
    }

    /**
     * Whether what is due happens by itself, some 20 times a second; by default it waits for
     * {@link PagerDutyStandIn#runDue} and {@link PagerDutyStandIn#deliver}.
     *
     * @param byItself whether it does
     * @return this builder
     */
    public StandInBuilder ticking(boolean byItself) {
        this.ticking = byItself;
        return this;
    }

    /**
     * How many events an integration takes in a minute; 120 by default.
     *
     * @param events how many
     * @return this builder
     */
    public StandInBuilder eventsPerMinute(int events) {
        this.eventsPerMinute = events;
        return this;
    }

    /**
     * How many REST calls a token may make in a minute; 960 by default.
     *
     * @param calls how many
     * @return this builder
     */
    public StandInBuilder callsPerMinute(int calls) {
        this.callsPerMinute = calls;
        return this;
    }

    /**
     * How long it takes by the clock until an accepted event takes effect; no time by default.
     *
     * @param time how long
     * @return this builder
     */
    public StandInBuilder eventDelay(Duration time) {
        this.eventDelay = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * How long a webhook's target may take in real time to answer; five seconds by default. Shorter for tests of targets
     * that are too slow.
     *
     * @param time how long
     * @return this builder
     */
    public StandInBuilder patience(Duration time) {
        this.patience = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * Opens the port.
     *
     * @return the stand-in
     * @throws java.io.UncheckedIOException where the port cannot be opened
     */
    public PagerDutyStandIn start() {
        return new PagerDutyStandIn(
                new Settings(clock, port, ticking, eventsPerMinute, callsPerMinute, eventDelay, patience));
    }
}
