package io.incidentops.testkit.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often what may be called. Not thread-safe; guarded by the workspace's lock. */
final class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** How many messages a channel takes at once before it takes one a second. */
    private static final int BURST = 3;

    private static final int MESSAGES_PER_MINUTE = 300;

    private final Map<String, Deque<Instant>> windows = new HashMap<>();
    private final Map<String, Instant> arrivals = new HashMap<>();

    /** How long to wait before a call of a method, or null where it may come now. It counts only if it may. */
    @Nullable Duration wait(Method method, String channel, Instant now) {
        boolean message = method.name().equals("chat.postMessage");
        if (message) {
            Duration wait = steady("channel " + channel, now);
            if (wait != null) {
                return wait;
            }
        }
        return minute(method.name(), message ? MESSAGES_PER_MINUTE : method.tier().perMinute, now);
    }

    /** One a second, after a small burst. */
    @Nullable Duration steady(String key, Instant now) {
        Instant due = arrivals.getOrDefault(key, now);
        Instant allowed = due.minus(SECOND.multipliedBy(BURST - 1));
        if (now.isBefore(allowed)) {
            return Duration.between(now, allowed);
        }
        arrivals.put(key, (due.isBefore(now) ? now : due).plus(SECOND));
        return null;
    }

    private @Nullable Duration minute(String key, int most, Instant now) {
        Deque<Instant> window = windows.computeIfAbsent(key, any -> new ArrayDeque<>());
        while (!window.isEmpty() && !window.peek().plus(MINUTE).isAfter(now)) {
            window.remove();
        }
        if (window.size() >= most) {
            return Duration.between(now, window.element().plus(MINUTE));
        }
        window.add(now);
        return null;
    }

    /** As the header says it: whole seconds, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
