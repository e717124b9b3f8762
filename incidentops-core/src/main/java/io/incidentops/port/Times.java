package io.incidentops.port;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and durations read in plain text. */
public final class Times {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /**
     * The time of day in UTC.
     *
     * @param at the moment
     * @return such as {@code 10:04}
     */
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /**
     * Day and time in UTC.
     *
     * @param at the moment
     * @return such as {@code 2017-01-31 17:20}
     */
    public static String dayMinute(Instant at) {
        return DAY_MINUTE.format(at);
    }

    /**
     * A duration for people, in its two largest units.
     *
     * @param duration the duration; a negative one reads like its amount
     * @return such as {@code 2 h 5 min}
     */
    public static String human(Duration duration) {
        Duration amount = duration.abs();
        long days = amount.toDays();
        if (days > 0) {
            return two(days, "d", amount.toHoursPart(), "h");
        }
        if (amount.toHours() > 0) {
            return two(amount.toHours(), "h", amount.toMinutesPart(), "min");
        }
        return amount.toMinutes() > 0 ? amount.toMinutes() + " min" : amount.toSeconds() + " s";
    }

    private static String two(long first, String unit, long second, String smaller) {
        return second == 0 ? first + " " + unit : first + " " + unit + " " + second + " " + smaller;
    }
}
