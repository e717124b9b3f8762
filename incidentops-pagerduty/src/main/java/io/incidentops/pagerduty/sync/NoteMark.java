package io.incidentops.pagerduty.sync;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a note that we wrote: which events it tells. By it a note is found before it is written again, rewritten
 * after a redaction, and never taken for somebody's word when PagerDuty sends it back. Immutable.
 *
 * @param number the incident's number here
 * @param first the first event's number
 * @param last the last event's number
 */
record NoteMark(long number, long first, long last) {
    private static final Pattern LINE =
            Pattern.compile("incidentops #(\\d{1,18}), events (\\d{1,18}) to (\\d{1,18})(?:\\s.*)?", Pattern.DOTALL);

    /** The line. */
    String line() {
        return "incidentops #" + number + ", events " + first + " to " + last;
    }

    /** The mark of a note, nothing where somebody else wrote it. */
    static Optional<NoteMark> of(String content) {
        Matcher matcher = LINE.matcher(content);
        return matcher.matches()
                ? Optional.of(new NoteMark(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    boolean covers(long version) {
        return first <= version && version <= last;
    }
}
