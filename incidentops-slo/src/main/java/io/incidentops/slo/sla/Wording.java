package io.incidentops.slo.sla;

import io.incidentops.port.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Numbers as people read them, and text as programs do. */
final class Wording {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** 1e999999999 is short, and fills any memory. */
    private static final int DIGITS = 100;

    private Wording() {}

    static BigDecimal decimal(String field, String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            if (Math.abs(number.scale()) <= DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(
                field + ": a decimal number such as 12.5 is expected, but was '" + text + "'");
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String count(long number, String one) {
        String figure = number >= 0 && number < NUMBERS.size() ? NUMBERS.get((int) number) : String.valueOf(number);
        return figure + " " + one + (number == 1 ? "" : "s");
    }

    /** A time that is left, rounded down, so that it never promises more than there is. */
    static String left(Duration time) {
        if (time.compareTo(Duration.ofHours(1)) >= 0) {
            return Times.human(time);
        }
        return time.toMinutes() > 0 ? count(time.toMinutes(), "minute") : count(time.toSeconds(), "second");
    }

    /** A time to the nanosecond, such as {@code 1 h 2 min 3.5 s}. */
    static String exact(Duration time) {
        StringBuilder text = new StringBuilder();
        add(text, time.toDays(), " d");
        add(text, time.toHoursPart(), " h");
        add(text, time.toMinutesPart(), " min");
        BigDecimal seconds = BigDecimal.valueOf(time.toSecondsPart()).add(BigDecimal.valueOf(time.toNanosPart(), 9));
        if (seconds.signum() > 0 || text.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(number(seconds)).append(" s");
        }
        return text.toString();
    }

    private static void add(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}
