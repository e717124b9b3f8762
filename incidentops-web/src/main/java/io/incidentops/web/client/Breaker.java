package io.incidentops.web.client;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Stops calling what does not answer, so that nobody hangs on each call. After a moment it tries a few. It has no thread.
 * Thread-safe.
 */
public final class Breaker {
    /** How long nobody is called before it is tried again. */
    public static final Duration OPEN = Duration.ofSeconds(10);

    private static final int WINDOW = 20;
    private static final int LEAST = 8;
    private static final int TRIALS = 3;
    private static final float FAILING = 60;

    private final CircuitBreakerConfig config;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    /**
     * One that calls everybody yet.
     *
     * @param clock the one clock
     */
    public Breaker(InstantSource clock) {
        Clock time = clock.withZone(ZoneOffset.UTC);
        config = CircuitBreakerConfig.custom()
                .clock(time)
                .currentTimestampFunction(any -> nanos(time.instant()), TimeUnit.NANOSECONDS)
                .slidingWindow(WINDOW, LEAST, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(FAILING)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitDurationInOpenState(OPEN)
                .build();
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /**
     * Whether a call may go; then one of the other methods is told how it went.
     *
     * @param who who is called, such as a workspace
     * @return whether it may
     */
    public boolean enter(String who) {
        return of(who).tryAcquirePermission();
    }

    /**
     * It answered.
     *
     * @param who who was called
     */
    public void answered(String who) {
        of(who).onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /**
     * It did not answer, or answered that it cannot.
     *
     * @param who who was called
     */
    public void failed(String who) {
        of(who).onError(0, TimeUnit.NANOSECONDS, new Trouble());
    }

    /**
     * The call was not made, or says nothing of how the other side is.
     *
     * @param who who was to be called
     */
    public void leave(String who) {
        of(who).releasePermission();
    }

    /**
     * Who is not called now.
     *
     * @return whoever does not answer, none where all do
     */
    public List<String> open() {
        List<String> open = new ArrayList<>();
        breakers.forEach((who, breaker) -> {
            if (breaker.getState() != CircuitBreaker.State.CLOSED) {
                open.add(who);
            }
        });
        return open;
    }

    private CircuitBreaker of(String who) {
        return breakers.computeIfAbsent(who, name -> CircuitBreaker.of("incidentops", config));
    }

    /** Only its being there counts. */
    private static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1;

        Trouble() {
            super("no answer", null, false, false);
        }
    }
}
