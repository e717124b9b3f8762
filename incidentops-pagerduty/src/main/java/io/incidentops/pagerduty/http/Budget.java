package io.incidentops.pagerduty.http;

import io.incidentops.web.client.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps us within PagerDuty's limits, each counted by its name. It never waits: it says when to come again. Thread-safe.
 */
public final class Budget {
    private static final Duration FARTHEST = Duration.ofMinutes(2);
    private static final double MINUTE = 60;
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final double share;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();
    private final Map<String, Instant> paused = new HashMap<>();

    /**
     * A budget that is full.
     *
     * @param clock the one clock
     * @param share how much of each limit is ours, above 0 and up to 1
     * @throws IllegalArgumentException where the share is out of range
     */
    public Budget(InstantSource clock, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is more than 0 and at most 1, but was " + share);
        }
        this.clock = clock;
        this.share = share;
    }

    /**
     * One limit. Immutable.
     *
     * @param name what is counted
     * @param perMinute how many a minute PagerDuty takes
     */
    public record Limit(String name, int perMinute) {}

    /**
     * How long a call has to wait; where it need not, it counts.
     *
     * @param limits all limits that it falls under
     * @return zero where it may go now
     */
    public synchronized Duration admit(List<Limit> limits) {
        Instant now = clock.instant();
        List<Bucket> all = new ArrayList<>(limits.size());
        Duration longest = Duration.ZERO;
        Bucket narrowest = null;
        for (Limit limit : limits) {
            Instant until = paused.getOrDefault(limit.name(), Instant.MIN);
            if (until.isAfter(now)) {
                return millis(Duration.between(now, until));
            }
            Bucket bucket = bucket(limit, now);
            all.add(bucket);
            Duration wait = bucket.wait(now);
            if (wait.compareTo(longest) > 0) {
                longest = wait;
                narrowest = bucket;
            }
        }
        if (narrowest != null) {
            return millis(narrowest.promise(now, longest, FARTHEST));
        }
        all.forEach(bucket -> bucket.take(now));
        return Duration.ZERO;
    }

    /**
     * PagerDuty told us to wait.
     *
     * @param limit what it limits
     * @param howLong for how long
     */
    public synchronized void pause(Limit limit, Duration howLong) {
        Instant until = clock.instant().plus(howLong);
        paused.merge(limit.name(), until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** So much at once that no minute has more than the limit. */
    private Bucket bucket(Limit limit, Instant now) {
        if (buckets.size() > MOST) {
            buckets.values().removeIf(bucket -> bucket.full(now));
            paused.values().removeIf(until -> !until.isAfter(now));
        }
        return buckets.computeIfAbsent(limit.name(), name -> {
            double whole = Math.max(1, limit.perMinute() * share);
            double capacity = Math.max(1, Math.floor(whole / 4));
            double steady = whole > capacity ? whole - capacity : whole;
            return new Bucket(capacity, steady / MINUTE, now);
        });
    }

    /** Rounded up, since the dispatcher counts in milliseconds. */
    private static Duration millis(Duration wait) {
        return Duration.ofMillis((wait.toNanos() + 999_999) / 1_000_000);
    }
}
