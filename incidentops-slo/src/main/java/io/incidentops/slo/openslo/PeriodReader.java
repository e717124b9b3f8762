package io.incidentops.slo.openslo;

import io.incidentops.slo.Period;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads time windows. */
final class PeriodReader {
    static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private PeriodReader() {}

    static @Nullable Period period(Fields spec) {
        @Nullable Value list = spec.need("timeWindow", "give one, with duration: 28d and isRolling: true");
        List<Value> items = list == null ? List.of() : list.items();
        if (list != null && items.size() != 1) {
            list.error("has exactly one window, but had " + items.size());
        }
        @Nullable Fields fields = items.size() == 1 ? items.get(0).fields() : null;
        return fields == null ? null : window(fields);
    }

    private static @Nullable Period window(Fields fields) {
        @Nullable Value duration = fields.need("duration", "say how long the period is, such as 28d");
        @Nullable Value rollingValue = fields.get("isRolling");
        @Nullable Value calendar = fields.get("calendar");
        fields.done();
        @Nullable Boolean rolling = rollingValue == null ? Boolean.valueOf(calendar == null) : rollingValue.bool();
        if (rollingValue == null && calendar == null) {
            fields.error("isRolling", "is missing: write isRolling: true, or a calendar with startTime and timeZone");
        }
        @Nullable Fields of = calendar == null ? null : calendar.fields();
        @Nullable Period period = of != null ? calendar(duration, of) : duration == null ? null : rolling(duration);
        if (rolling == null || rolling == (calendar != null)) {
            refuse(fields, rolling);
            return null;
        }
        return calendar != null && of == null ? null : period;
    }

    private static void refuse(Fields fields, @Nullable Boolean rolling) {
        if (rolling != null) {
            fields.error(
                    "calendar",
                    rolling
                            ? "belongs to windows that do not roll: take it out, or write isRolling: false"
                            : "is missing: give startTime and timeZone, or write isRolling: true");
        }
    }

    private static @Nullable Period rolling(Value duration) {
        @Nullable Duration length = Shorthand.window(duration);
        if (length == null) {
            return null;
        }
        if (length.isZero()) {
            duration.error("is zero: give a length, such as 28d");
            return null;
        }
        try {
            return Period.rolling(length);
        } catch (IllegalArgumentException refused) {
            duration.error(refused.getMessage() + " (" + duration.raw("a duration") + "): "
                    + (length.compareTo(Duration.ofHours(1)) < 0
                            ? "m is minutes: did you mean M, months, or d?"
                            : "use 90d at most, or a calendar window"));
            return null;
        }
    }

    private static @Nullable Period calendar(@Nullable Value duration, Fields fields) {
        @Nullable Value startValue = fields.need("startTime", "say when the first period begins, as in 2024-01-01 00:00:00");
        @Nullable Value zoneValue = fields.need("timeZone", "say in which zone, such as Europe/Paris");
        fields.done();
        @Nullable LocalDateTime start = startValue == null ? null : start(startValue);
        @Nullable ZoneId zone = zoneValue == null ? null : zone(zoneValue);
        @Nullable Shorthand read = duration == null ? null : Shorthand.read(duration);
        if (duration == null || read == null) {
            return null;
        }
        if (read.amount() == 0) {
            duration.error("is zero: give a length, such as 1M");
            return null;
        }
        if (read.unit() == 'm' || read.unit() == 'h') {
            duration.error("a calendar period has at least a day, but " + read + " is "
                    + (read.unit() == 'm' ? "minutes: did you mean " + read.amount() + "M, months?" : "hours: use d"));
            return null;
        }
        return start == null || zone == null ? null : period(read, start, zone);
    }

    private static Period period(Shorthand read, LocalDateTime start, ZoneId zone) {
        return switch (read.unit()) {
            case 'd' -> new Period.Calendar(start, read.amount(), ChronoUnit.DAYS, zone);
            case 'w' -> new Period.Calendar(start, read.amount(), ChronoUnit.WEEKS, zone);
            case 'M' -> new Period.Calendar(start, read.amount(), ChronoUnit.MONTHS, zone);
            case 'Q' -> new Period.Calendar(start, 3 * read.amount(), ChronoUnit.MONTHS, zone);
            default -> new Period.Calendar(start, read.amount(), ChronoUnit.YEARS, zone);
        };
    }

    private static @Nullable LocalDateTime start(Value value) {
        @Nullable String text = value.raw("a time");
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, START);
        } catch (DateTimeParseException e) {
            value.error("is a time of a calendar as in 2024-01-31 00:00:00, but was " + Texts.quoted(text));
            return null;
        }
    }

    private static @Nullable ZoneId zone(Value value) {
        @Nullable String text = value.text();
        if (text == null || ZoneId.getAvailableZoneIds().contains(text)) {
            return text == null ? null : ZoneId.of(text);
        }
        value.error("is a time zone of IANA, such as Europe/Paris or UTC, but was " + Texts.quoted(text));
        return null;
    }
}
