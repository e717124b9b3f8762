package io.incidentops.phrases;

import io.incidentops.model.Text;
import io.incidentops.port.Span;
import io.incidentops.port.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How a view words its lines. Immutable.
 */
public final class Wording {
    private final Instant now;
    private final int width;

    /**
     * A wording for one reading.
     *
     * @param now the time at which it is read
     * @param width how many code points of what somebody wrote stand in one line
     */
    public Wording(Instant now, int width) {
        this.now = now;
        this.width = width;
    }

    Instant now() {
        return now;
    }

    /**
     * What somebody wrote, on one line and not too long.
     *
     * @param text the text
     * @return the text or its beginning
     */
    String cut(String text) {
        return Text.shorten(Words.oneLine(text), width);
    }

    /** A time; of another day with its date, which a platform's short form would leave out. */
    Span time(Instant at) {
        boolean today = at.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(now.atOffset(ZoneOffset.UTC).toLocalDate());
        return today ? new Span.Time(at) : new Span.Words(Times.dayMinute(at) + " UTC");
    }

    /** How long from one time to another; none where they are in the wrong order. */
    static String lasting(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        return Times.human(duration.isNegative() ? Duration.ZERO : duration);
    }

    /** Whether a time has gone by. */
    boolean past(Instant due) {
        return due.isBefore(now);
    }
}
