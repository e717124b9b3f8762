package io.incidentops.testkit.pagerduty;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as texts. */
final class Times {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** In UTC and whole seconds, as most are. */
    static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String millis(Instant time) {
        return MILLIS.format(time);
    }

    /** With a zone's offset, as on-call times are. */
    static String local(Instant time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** The time of a text with an offset or, without one, in UTC; null where it is none. */
    static @Nullable Instant read(String text) {
        try {
            String plain = text.replace(' ', '+'); // an unescaped plus in a query arrives as a space
            return plain.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? OffsetDateTime.parse(plain + "T00:00:00Z").toInstant()
                    : parse(plain);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant parse(String text) {
        boolean zoned = text.matches(".*(Z|[+-]\\d{2}:?\\d{2})");
        String colon = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        return OffsetDateTime.parse(zoned ? colon : text + "Z").toInstant();
    }
}
