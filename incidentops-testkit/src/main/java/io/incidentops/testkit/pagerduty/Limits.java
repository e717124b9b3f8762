package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts calls by the minute. Thread-safe. */
final class Limits {
    /** How a caller stands: how many calls are left, and in how many seconds the next minute begins. */
    record Standing(boolean allowed, int limit, int left, long reset) {
        Map<String, String> headers() {
            return Map.of(
                    "ratelimit-limit", Integer.toString(limit),
                    "ratelimit-remaining", Integer.toString(left),
                    "ratelimit-reset", Long.toString(reset));
        }
    }

    private record Window(long minute, int calls) {}

    private final Map<String, Window> windows = new HashMap<>();
    private final int limit;

    Limits(int limit) {
        this.limit = limit;
    }

    synchronized Standing count(String caller, Instant now) {
        long minute = Math.floorDiv(now.getEpochSecond(), 60);
        Window last = windows.getOrDefault(caller, new Window(minute, 0));
        int calls = last.minute() == minute ? last.calls() + 1 : 1;
        windows.put(caller, new Window(minute, calls));
        long reset = 60L - Math.floorMod(now.getEpochSecond(), 60);
        return new Standing(calls <= limit, limit, Math.max(0, limit - calls), reset);
    }
}
