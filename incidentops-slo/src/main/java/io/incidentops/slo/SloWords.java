package io.incidentops.slo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How figures of objectives read in plain English. Here they are rounded, and nowhere before. */
public final class SloWords {
    private static final Rational HUNDRED = Rational.of(100);

    private SloWords() {}

    /**
     * A part of a whole in per cent, rounded half up.
     *
     * @param part the part, such as 0.023; may be negative or above 1
     * @param places how many decimal places at most
     * @return such as {@code 2.3 %}
     */
    public static String percent(Rational part, int places) {
        return number(part.times(HUNDRED), places) + " %";
    }

    /**
     * A part of a whole in per cent that never looks better than it is: rounded down.
     *
     * @param part the part, such as 0.99899999
     * @param places how many decimal places at most
     * @return such as {@code 99.899 %}
     */
    public static String percentDown(Rational part, int places) {
        Rational percent = part.times(HUNDRED);
        BigDecimal down = new BigDecimal(percent.numerator())
                .divide(new BigDecimal(percent.denominator()), places, RoundingMode.FLOOR);
        return plain(down) + " %";
    }

    /**
     * A number, rounded half up, without an exponent.
     *
     * @param number the number
     * @param places how many decimal places at most
     * @return such as {@code 1,234.5}
     */
    public static String number(Rational number, int places) {
        return plain(number.rounded(places));
    }

    private static String plain(BigDecimal rounded) {
        BigDecimal shown = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, shown.scale()) + "f", shown);
    }

    /**
     * What a period's budget is called.
     *
     * @param period the period
     * @return such as {@code 30-day budget} or {@code month's budget}
     */
    public static String budget(Period period) {
        if (period instanceof Period.Rolling rolling) {
            Duration length = rolling.length();
            if (length.equals(Duration.ofDays(length.toDays()))) {
                return length.toDays() + "-day budget";
            }
            return length.equals(Duration.ofHours(length.toHours()))
                    ? length.toHours() + "-hour budget"
                    : length.toMinutes() + "-minute budget";
        }
        Period.Calendar calendar = (Period.Calendar) period;
        return calendar.amount() == 1
                ? one(calendar.unit()) + "'s budget"
                : calendar.amount() + "-" + one(calendar.unit()) + " budget";
    }

    /**
     * A period, after the word "over".
     *
     * @param period the period
     * @return such as {@code the last 30 days} or {@code each calendar month}
     */
    public static String period(Period period) {
        if (period instanceof Period.Rolling rolling) {
            return "the last " + last(rolling.length());
        }
        Period.Calendar calendar = (Period.Calendar) period;
        return calendar.amount() == 1
                ? "each calendar " + one(calendar.unit())
                : "each " + calendar.amount() + " calendar " + one(calendar.unit()) + "s";
    }

    private static String one(ChronoUnit unit) {
        String name = unit.toString().toLowerCase(Locale.ROOT);
        return name.substring(0, name.length() - 1);
    }

    /**
     * A window, after the words "the last": without a number where it is one.
     *
     * @param window the window
     * @return such as {@code hour} or {@code 6 hours}
     */
    public static String last(Duration window) {
        String length = exact(window);
        return length.startsWith("1 ") ? length.substring(2) : length;
    }

    /**
     * A length in the largest unit in which it is a whole number.
     *
     * @param length a length of whole seconds
     * @return such as {@code 90 minutes}
     */
    public static String exact(Duration length) {
        if (length.equals(Duration.ofDays(length.toDays()))) {
            return count(length.toDays(), "day");
        }
        if (length.equals(Duration.ofHours(length.toHours()))) {
            return count(length.toHours(), "hour");
        }
        return length.toSeconds() % 60 == 0 ? count(length.toMinutes(), "minute") : count(length.toSeconds(), "second");
    }

    /**
     * A length, rounded, in the unit in which people would say it.
     *
     * @param length the length
     * @return such as {@code 26 hours}
     */
    public static String length(Duration length) {
        if (length.compareTo(Duration.ofMinutes(2)) < 0) {
            return count(length.toSeconds(), "second");
        }
        if (length.compareTo(Duration.ofHours(2)) < 0) {
            return count(length.plusSeconds(30).toMinutes(), "minute");
        }
        return length.compareTo(Duration.ofDays(3)) < 0
                ? count(length.plusMinutes(30).toHours(), "hour")
                : count(length.plusHours(12).toDays(), "day");
    }

    /**
     * A number of things.
     *
     * @param number how many
     * @param unit what one of them is called
     * @return such as {@code 1,328 events}
     */
    public static String count(long number, String unit) {
        return String.format(Locale.ROOT, "%,d %s%s", number, unit, number == 1 ? "" : "s");
    }
}
