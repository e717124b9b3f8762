package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Call;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times as whoever asks reads them.
 *
 * @param zone their zone
 */
record Zoned(ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    static Zoned of(Call call) {
        return new Zoned(call.zone());
    }

    /** With the zone, such as {@code Tue 2017-01-31 12:20 America/New_York}. */
    String at(Instant moment) {
        return plain(moment) + " " + name();
    }

    /** From when to when, with the zone once. */
    String span(Instant start, Instant end) {
        return plain(start) + " to " + plain(end) + " " + name();
    }

    /** Without the zone, for lists that name it once. */
    String plain(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    String until(@Nullable Instant end) {
        return end == null ? "always" : "until " + at(end);
    }

    String name() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
