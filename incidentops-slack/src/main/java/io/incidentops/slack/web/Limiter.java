package io.incidentops.slack.web;

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
 * Keeps us within Slack's limits, by method and workspace, and by channel or message where Slack counts so. It never
 * waits: it says when to come again. Whoever comes when there is room goes, whoever came earlier and was told a time has
 * room by then. Thread-safe.
 */
final class Limiter {
    private static final double MINUTE = 60;
    private static final Duration FARTHEST = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final double share;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();
    private final Map<String, Instant> paused = new HashMap<>();

    /**
     * A limiter.
     *
     * @param share how much of each limit is ours, such as 0.5 where two nodes share it
     */
    Limiter(InstantSource clock, double share) {
        this.clock = clock;
        this.share = share;
    }

    /** How long a call has to wait; zero where it may go, and then it counts. */
    synchronized Duration admit(Method method, String workspace, SlackCall call) {
        Instant now = clock.instant();
        Duration pause = pause(method.name(), workspace, now);
        if (!pause.isZero()) {
            return pause;
        }
        List<Bucket> all = buckets(method, workspace, call, now);
        Duration longest = Duration.ZERO;
        Bucket narrowest = all.get(0);
        for (Bucket bucket : all) {
            Duration wait = bucket.wait(now);
            if (wait.compareTo(longest) > 0) {
                longest = wait;
                narrowest = bucket;
            }
        }
        if (longest.isZero()) {
            all.forEach(bucket -> bucket.take(now));
            return Duration.ZERO;
        }
        return millis(narrowest.promise(now, longest, FARTHEST));
    }

    /** Slack told us to wait. */
    synchronized void pause(Method method, String workspace, Duration howLong) {
        Instant until = clock.instant().plus(howLong);
        paused.merge(key(method.name(), workspace), until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The methods that Slack told us to wait with for longer than a while, with how long. */
    synchronized List<String> pauses(Duration longerThan) {
        Instant now = clock.instant();
        paused.values().removeIf(until -> !until.isAfter(now));
        List<String> pauses = new ArrayList<>();
        paused.forEach((key, until) -> {
            Duration left = Duration.between(now, until);
            if (left.compareTo(longerThan) > 0) {
                pauses.add(key.substring(key.indexOf(' ') + 1) + " for " + left.toSeconds() + " s");
            }
        });
        return pauses;
    }

    private Duration pause(String method, String workspace, Instant now) {
        String key = key(method, workspace);
        Instant until = paused.get(key);
        if (until == null || !until.isAfter(now)) {
            paused.remove(key);
            return Duration.ZERO;
        }
        return millis(Duration.between(now, until));
    }

    private List<Bucket> buckets(Method method, String workspace, SlackCall call, Instant now) {
        List<Bucket> all = new ArrayList<>(2);
        all.add(buckets.computeIfAbsent(key(method.name(), workspace), key -> ofMethod(method, now)));
        String channel = call.channel();
        if (channel != null && method.name().equals("chat.postMessage")) {
            all.add(each(workspace + " in " + channel, now));
        } else if (method.name().equals("chat.update")) {
            all.add(each(workspace + " in " + channel + ' ' + call.arguments().get("ts"), now));
        }
        return all;
    }

    private Bucket each(String key, Instant now) {
        if (buckets.size() > MOST) {
            buckets.values().removeIf(bucket -> bucket.full(now));
        }
        return buckets.computeIfAbsent(key, unused -> new Bucket(1, share, now));
    }

    /** So much at once that no minute has more than the limit; who waits at a screen has a larger reserve. */
    private Bucket ofMethod(Method method, Instant now) {
        double limit = method.perMinute() * share;
        double burst = method.urgency() == Method.Urgency.INTERACTIVE ? limit / 2 : limit / 4;
        double capacity = Math.max(1, Math.floor(burst));
        double steady = limit > capacity ? limit - capacity : limit;
        return new Bucket(capacity, steady / MINUTE, now);
    }

    private static String key(String method, String workspace) {
        return workspace + ' ' + method;
    }

    /** Rounded up, since the dispatcher counts in milliseconds. */
    private static Duration millis(Duration wait) {
        return Duration.ofMillis((wait.toNanos() + 999_999) / 1_000_000);
    }
}
