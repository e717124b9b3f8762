package io.incidentops.slo.openslo;

import io.incidentops.slo.Method;
import io.incidentops.slo.NoTraffic;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads how an objective slices time, as its document's budgeting method has it. */
final class CountingReader {
    private static final String TARGET = "timeSliceTarget";
    private static final String WINDOW = "timeSliceWindow";

    private CountingReader() {}

    /** Events, with an error, where slices were refused. */
    static Counting read(Fields fields, @Nullable Method method, NoTraffic noTraffic) {
        @Nullable Value target = fields.get(TARGET);
        @Nullable Value window = fields.get(WINDOW);
        if (method == null) {
            return Counting.EVENTS;
        }
        return switch (method) {
            case OCCURRENCES -> events(fields);
            case TIME_SLICES -> slices(fields, target, window, noTraffic);
            case RATIO_TIME_SLICES -> ratios(fields, window, noTraffic);
        };
    }

    private static Counting events(Fields fields) {
        if (fields.has(TARGET)) {
            fields.error(TARGET, "belongs to the budgetingMethod Timeslices: take it out, or use that");
        }
        if (fields.has(WINDOW)) {
            fields.error(
                    WINDOW,
                    "belongs to the budgetingMethods Timeslices and RatioTimeslices: take it out, or use one of these");
        }
        return Counting.EVENTS;
    }

    private static Counting slices(Fields fields, @Nullable Value target, @Nullable Value window, NoTraffic noTraffic) {
        fields.need(TARGET, "say which part of a slice has to be good, such as 0.95");
        @Nullable Target part = target == null ? null : TargetReader.slice(target);
        @Nullable Duration length = length(fields, window);
        if (window == null || part == null || length == null) {
            return Counting.EVENTS;
        }
        try {
            return new Counting(new TimeSlices(length, part, noTraffic), null);
        } catch (IllegalArgumentException refused) {
            window.error(String.valueOf(refused.getMessage()));
            return Counting.EVENTS;
        }
    }

    private static Counting ratios(Fields fields, @Nullable Value window, NoTraffic noTraffic) {
        if (fields.has(TARGET)) {
            fields.error(
                    TARGET,
                    "belongs to the budgetingMethod Timeslices: with RatioTimeslices slices count by their ratio,"
                            + " and are neither good nor bad: take it out, or use Timeslices");
        }
        @Nullable Duration length = length(fields, window);
        if (window == null || length == null) {
            return Counting.EVENTS;
        }
        try {
            return new Counting(null, new RatioSlices(length, noTraffic));
        } catch (IllegalArgumentException refused) {
            window.error(String.valueOf(refused.getMessage()));
            return Counting.EVENTS;
        }
    }

    /** A number alone is of minutes. */
    private static @Nullable Duration length(Fields fields, @Nullable Value window) {
        fields.need(WINDOW, "say how long a slice is, such as 1m");
        @Nullable String text = window == null ? null : window.raw("a number of minutes or a duration");
        if (window == null || text == null) {
            return null;
        }
        return text.matches("[0-9]{1,6}") ? Duration.ofMinutes(Long.parseLong(text)) : Shorthand.window(window);
    }
}
