package io.incidentops.slo.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Time from left to right.
 *
 * @param from its beginning
 * @param until its end
 * @param left where it begins, in pixels
 * @param right where it ends
 * @param zone whose days and hours it shows
 */
record TimeAxis(Instant from, Instant until, double left, double right, ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int[] DAYS = {1, 2, 5, 7, 14, 30, 61, 122};
    private static final int[] HOURS = {1, 3, 6};
    private static final int MOST = 9;

    double x(Instant at) {
        double part = (double) Duration.between(from, at).toMillis()
                / Math.max(1, Duration.between(from, until).toMillis());
        return left + Math.min(1, Math.max(0, part)) * (right - left);
    }

    /** What the axis is called: the zone, since days depend on it. */
    String zoneName() {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    String moment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return DAY.format(local) + " " + HOUR.format(local);
    }

    /** Lines and labels at whole days or hours. */
    void draw(Svg svg, double top, double bottom) {
        for (ZonedDateTime tick : ticks()) {
            double x = x(tick.toInstant());
            boolean midnight = tick.toLocalTime().toSecondOfDay() == 0;
            svg.line(x, top, x, bottom, "g");
            svg.text(Math.min(x, right - 12), bottom + 16, "q m", (midnight ? DAY : HOUR).format(tick));
        }
    }

    private List<ZonedDateTime> ticks() {
        long hours = Duration.between(from, until).toHours();
        LocalDate first = from.atZone(zone).toLocalDate();
        List<ZonedDateTime> ticks = new ArrayList<>();
        if (hours <= 2 * 24) {
            int step = step(HOURS, hours);
            ZonedDateTime at = first.atStartOfDay(zone);
            while (!at.toInstant().isAfter(until)) {
                ticks.add(at);
                at = at.plusHours(step);
            }
        } else {
            int step = step(DAYS, hours / 24);
            for (LocalDate day = first; !day.atStartOfDay(zone).toInstant().isAfter(until); day = day.plusDays(step)) {
                ticks.add(day.atStartOfDay(zone));
            }
        }
        ticks.removeIf(tick -> tick.toInstant().isBefore(from));
        return ticks;
    }

    private static int step(int[] steps, long length) {
        for (int step : steps) {
            if (length / step <= MOST) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }

    /** Moments to look at: at whole hours where only those are known, at most so many. */
    static List<Instant> samples(Instant from, Instant until, Instant exactSince, Duration finest, int most) {
        long[] steps = {60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400};
        long length = Duration.between(from, until).toSeconds();
        long step = steps[steps.length - 1];
        for (long each : steps) {
            if (each >= finest.toSeconds() && length / each <= most) {
                step = each;
                break;
            }
        }
        List<Instant> samples = new ArrayList<>();
        long first = Math.floorDiv(from.getEpochSecond(), step) * step + step;
        for (long at = first; at < until.getEpochSecond(); at += step) {
            Instant sample = Instant.ofEpochSecond(at);
            if (!sample.isBefore(exactSince)
                    || sample.truncatedTo(ChronoUnit.HOURS).equals(sample)) {
                samples.add(sample);
            }
        }
        samples.add(until);
        return samples;
    }
}
