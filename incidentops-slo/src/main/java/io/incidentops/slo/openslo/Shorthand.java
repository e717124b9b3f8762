package io.incidentops.slo.openslo;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OpenSLO's durations: a whole number and a unit, such as {@code 2w}. */
record Shorthand(int amount, char unit) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})([mhdwMQY])");
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int YEAR = 365;

    static Optional<Shorthand> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Shorthand(
                        Integer.parseInt(matcher.group(1)), matcher.group(2).charAt(0)))
                : Optional.empty();
    }

    /** With an error where it is none of the format, or of a unit that the version lacks. */
    static @Nullable Shorthand read(Value value) {
        @Nullable String text = value.raw("a duration");
        if (text == null) {
            return null;
        }
        boolean v1 = value.context().version() == Version.V1;
        Optional<Shorthand> read = parse(text).filter(each -> v1 || !each.isCalendarLong());
        if (read.isEmpty()) {
            value.error("is a whole number of up to six digits and a unit (m minutes, h, d, w"
                    + (v1 ? ", M months, Q, Y" : "; v2alpha has no months") + "), such as 4w, but was "
                    + Texts.quoted(text));
        }
        return read.orElse(null);
    }

    /** A length of time, with an error where it is no such, or a month has no length by choice. */
    static @Nullable Duration window(Value value) {
        @Nullable Shorthand read = read(value);
        if (read != null && read.isCalendarLong() && value.context().settings().months() == RollingMonths.REFUSED) {
            value.error("is " + read + ", and a month that is no calendar's has no length: say it in days, as in 30d");
            return null;
        }
        return read == null ? null : read.length();
    }

    boolean isCalendarLong() {
        return unit == 'M' || unit == 'Q' || unit == 'Y';
    }

    /** The length, with months of 30 days, quarters of 90 and years of 365, as the go-sdk has it. */
    Duration length() {
        return switch (unit) {
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            case 'd' -> Duration.ofDays(amount);
            case 'w' -> Duration.ofDays(7L * amount);
            case 'M' -> Duration.ofDays((long) MONTH * amount);
            case 'Q' -> Duration.ofDays((long) QUARTER * amount);
            default -> Duration.ofDays((long) YEAR * amount);
        };
    }

    /** The shortest way to write a length, nothing where it is no whole number of minutes, or too many. */
    static Optional<String> write(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 0 || !length.equals(Duration.ofMinutes(minutes))) {
            return Optional.empty();
        }
        String text = minutes == 0 || minutes % 60 != 0
                ? minutes + "m"
                : minutes % (24 * 60) != 0 ? minutes / 60 + "h" : minutes / (24 * 60) + "d";
        return parse(text).map(Shorthand::toString);
    }

    /** A length in one of our annotations: a shorthand, or ISO 8601 where that has no seconds. */
    static Optional<Duration> extended(String text) {
        Optional<Shorthand> shorthand = parse(text).filter(each -> !each.isCalendarLong());
        if (shorthand.isPresent() || text.length() > 40) {
            return shorthand.map(Shorthand::length);
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return amount + String.valueOf(unit);
    }
}
