package io.incidentops.slo.prometheus;

import java.time.Duration;

/** Durations as PromQL writes them: {@code 5m}, {@code 1d1h43m}. */
final class PromDuration {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;

    private PromDuration() {}

    /** Whether it can be written: it is longer than zero and a whole number of milliseconds. */
    static boolean isWritable(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0 && duration.equals(Duration.ofMillis(duration.toMillis()));
    }

    /** In days, hours, minutes, seconds and milliseconds; such as {@code 30d}. */
    static String text(Duration duration) {
        long rest = duration.toMillis();
        StringBuilder text = new StringBuilder();
        rest = part(text, rest, DAY, "d");
        rest = part(text, rest, HOUR, "h");
        rest = part(text, rest, MINUTE, "m");
        rest = part(text, rest, SECOND, "s");
        part(text, rest, 1, "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    /** As Prometheus prints it, which says {@code 4w} for 28 days; for names that Sloth made of it. */
    static String canonical(Duration duration) {
        long millis = duration.toMillis();
        return millis > 0 && millis % WEEK == 0 ? millis / WEEK + "w" : text(duration);
    }

    private static long part(StringBuilder text, long rest, long unit, String name) {
        if (rest >= unit) {
            text.append(rest / unit).append(name);
        }
        return rest % unit;
    }
}
