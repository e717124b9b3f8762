package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as PagerDuty writes it, {@code 2026-11-22T12:00:00Z} with or without a fraction, in a tenth of what the JDK's
 * parser takes; whatever else it may be is left to that one.
 */
final class Times {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";
    private static final int MOST_DIGITS = 9;

    private Times() {}

    static @Nullable Instant read(Fields fields, String name) {
        String text = fields.node().path(name).textValue();
        return text != null && plain(text) ? instant(fields, name, text) : fields.time(name);
    }

    private static boolean plain(String text) {
        int end = text.length() - 1;
        if (end < SHAPE.length() || end > SHAPE.length() + 1 + MOST_DIGITS || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char shape = SHAPE.charAt(i);
            if (shape == 'd' ? !digit(text.charAt(i)) : text.charAt(i) != shape) {
                return false;
            }
        }
        return end == SHAPE.length() || fraction(text, end);
    }

    private static boolean fraction(String text, int end) {
        boolean plain = text.charAt(SHAPE.length()) == '.' && end > SHAPE.length() + 1;
        for (int i = SHAPE.length() + 1; i < end; i++) {
            plain &= digit(text.charAt(i));
        }
        return plain;
    }

    private static boolean digit(char each) {
        return each >= '0' && each <= '9';
    }

    private static @Nullable Instant instant(Fields fields, String name, String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return fields.time(name);
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nanos(text));
        } catch (DateTimeException e) {
            return fields.time(name);
        }
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int i = SHAPE.length() + 1; i <= SHAPE.length() + MOST_DIGITS; i++) {
            nanos = 10 * nanos + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
