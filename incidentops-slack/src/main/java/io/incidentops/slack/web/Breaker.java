package io.incidentops.slack.web;

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
 * Stops calling a workspace that does not answer, so that nobody hangs on each call. After a moment it tries a few. It has
 * no thread. Thread-safe.
 */
final class Breaker {
    static final Duration OPEN = Duration.ofSeconds(10);

    private static final int WINDOW = 20;
    private static final int LEAST = 8;
    private static final int TRIALS = 3;
    private static final float FAILING = 60;

    private final CircuitBreakerConfig config;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    Breaker(InstantSource clock) {
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

    /** Whether a call may go; then one of the other methods is told how it went. */
    boolean enter(String workspace) {
        return of(workspace).tryAcquirePermission();
    }

    void answered(String workspace) {
        of(workspace).onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(String workspace) {
        of(workspace).onError(0, TimeUnit.NANOSECONDS, new Trouble());
    }

    /** The call was not made, or says nothing of how Slack is. */
    void leave(String workspace) {
        of(workspace).releasePermission();
    }

    /** The workspaces that are not called now. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        breakers.forEach((workspace, breaker) -> {
            if (breaker.getState() != CircuitBreaker.State.CLOSED) {
                open.add(workspace);
            }
        });
        return open;
    }

    private CircuitBreaker of(String workspace) {
        return breakers.computeIfAbsent(workspace, name -> CircuitBreaker.of("slack", config));
    }

    /** Only its being there counts. */
    private static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1;

        Trouble() {
            super("Slack does not answer", null, false, false);
        }
    }
}
