package io.incidentops.slack.talk;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Slack's time stamps, such as {@code 1700000000.000100}, which are also the ids of messages. */
final class Stamps {
    private static final Pattern STAMP = Pattern.compile("([0-9]{1,11})(?:\\.([0-9]{1,6})[0-9]*)?");

    private Stamps() {}

    /** The moment; null where the text is no time stamp, or where it has yet to come by our clock. */
    static @Nullable Instant moment(String stamp, Instant now) {
        Matcher matcher = STAMP.matcher(stamp);
        if (!matcher.matches()) {
            return null;
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        long micros = Long.parseLong((fraction + "000000").substring(0, 6));
        Instant at = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), micros * 1_000);
        return at.isAfter(now) ? null : at;
    }
}
