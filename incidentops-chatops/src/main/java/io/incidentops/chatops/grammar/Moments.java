package io.incidentops.chatops.grammar;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Times and durations. */
public final class Moments {
    /** How long, such as {@code 20m} or {@code 1h30m}. */
    public static final ArgumentType<Duration> DURATION = Simple.of("DURATION", (word, asking) -> duration(word));

    /** When something happened: the last such time of day, a date with a time, or {@code "10m ago"}. */
    public static final ArgumentType<Instant> PAST = Simple.of("TIME", Moments::past);

    /** When something is due: the next such time of day, a date, a date with a time, or how long from now. */
    public static final ArgumentType<Instant> FUTURE = Simple.of("TIME", Moments::future);

    private static final Pattern AMOUNT =
            Pattern.compile("(?:([0-9]{1,4})d)?(?:([0-9]{1,5})h)?(?:([0-9]{1,6})m(?:in)?)?(?:([0-9]{1,7})s)?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)"
                    + "([Zz]|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern AGO = Pattern.compile("(?:-(\\S+)|(\\S+?)[ -]+ago)");

    private Moments() {}

    private static Duration duration(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (DIGITS.matches(wanted)) {
            String number = Typed.shown(wanted);
            throw new Mistake("'" + number + "' of what? write " + number + "m or " + number + "h");
        }
        Matcher amount = AMOUNT.matcher(wanted);
        if (wanted.isEmpty() || !amount.matches()) {
            throw new Mistake("'" + Typed.shown(word) + "' is no duration; write such as 20m, 1h30m, 90s or 2d");
        }
        Duration duration = Duration.ofDays(part(amount, 1))
                .plusHours(part(amount, 2))
                .plusMinutes(part(amount, 3))
                .plusSeconds(part(amount, 4));
        if (duration.isZero()) {
            throw new Mistake("'" + Typed.shown(word) + "' is no time at all; write such as 20m");
        }
        return duration;
    }

    private static long part(Matcher amount, int group) {
        String digits = amount.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Instant past(String word, Asking asking) {
        if (word.equalsIgnoreCase("now")) {
            return asking.now();
        }
        Matcher ago = AGO.matcher(word.toLowerCase(Locale.ROOT));
        if (ago.matches()) {
            return asking.now().minus(duration(ago.group(1) != null ? ago.group(1) : ago.group(2)));
        }
        Matcher clock = CLOCK.matcher(word);
        if (clock.matches()) {
            ZonedDateTime today = today(clock, word, asking);
            ZonedDateTime then = today.toInstant().isAfter(asking.now()) ? today.minusDays(1) : today;
            return then.toInstant();
        }
        if (DATE.matches(word)) {
            date(word);
            throw new Mistake("'" + word + "' is a day without a time; write " + word + "T14:00");
        }
        if (AMOUNT.matches(word.toLowerCase(Locale.ROOT)) || DIGITS.matches(word)) {
            throw new Mistake("'" + Typed.shown(word) + "' is no time; write 17:20, or \"" + Typed.shown(word)
                    + " ago\" in quotation marks");
        }
        return dateTime(word, asking, "17:20, 2017-02-15T14:00 or \"10m ago\"");
    }

    private static Instant future(String word, Asking asking) {
        Matcher clock = CLOCK.matcher(word);
        if (clock.matches()) {
            ZonedDateTime today = today(clock, word, asking);
            ZonedDateTime then = today.toInstant().isAfter(asking.now()) ? today : today.plusDays(1);
            return then.toInstant();
        }
        if (DATE.matches(word)) {
            return date(word).atTime(23, 59).atZone(asking.zone()).toInstant();
        }
        if (AMOUNT.matches(word.toLowerCase(Locale.ROOT)) || DIGITS.matches(word)) {
            return asking.now().plus(duration(word));
        }
        return dateTime(word, asking, "20m, 17:20, 2017-02-15 or 2017-02-15T14:00");
    }

    private static ZonedDateTime today(Matcher clock, String word, Asking asking) {
        try {
            String seconds = clock.group(3);
            LocalTime time = LocalTime.of(
                    Integer.parseInt(clock.group(1)),
                    Integer.parseInt(clock.group(2)),
                    seconds == null ? 0 : Integer.parseInt(seconds));
            return asking.now().atZone(asking.zone()).with(time);
        } catch (DateTimeException e) {
            throw new Mistake("'" + word + "' is no time of day; write one from 00:00 to 23:59");
        }
    }

    private static LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new Mistake("'" + word + "' is no date; write 2017-02-15 or 2017-02-15T14:00");
        }
    }

    private static Instant dateTime(String word, Asking asking, String forms) {
        Matcher form = DATE_TIME.matcher(word);
        if (!form.matches()) {
            throw new Mistake("'" + Typed.shown(word) + "' is no time; write such as " + forms);
        }
        date(form.group(1));
        try {
            String local = form.group(1) + "T" + form.group(2);
            String offset = form.group(3);
            return offset == null
                    ? LocalDateTime.parse(local).atZone(asking.zone()).toInstant()
                    : OffsetDateTime.parse(local + offset.toUpperCase(Locale.ROOT))
                            .toInstant();
        } catch (DateTimeException e) {
            throw new Mistake("'" + word + "' is no time of day; write one from 00:00 to 23:59");
        }
    }
}
