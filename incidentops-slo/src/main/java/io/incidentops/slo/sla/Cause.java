package io.incidentops.slo.sla;

import io.incidentops.model.EventRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a number of a statement rests on. Immutable.
 *
 * @param event the event that recorded the impact, or null where it is no incident's or is not to be named
 * @param number the incident's number, or null where there is none to be named
 * @param text in words
 */
public record Cause(@Nullable EventRef event, @Nullable Long number, String text) {
    /** An incident that the reader may not know of: it counts, but nothing of it is named. */
    public static final Cause HIDDEN = new Cause(null, null, "a restricted incident, not named here");

    /** Checks that nothing is missing. */
    public Cause {
        Objects.requireNonNull(text, "text");
    }

    /**
     * An incident.
     *
     * @param event the event that recorded the impact
     * @param number the incident's number
     * @param title what happened
     * @return the cause
     */
    public static Cause incident(EventRef event, long number, String title) {
        return new Cause(Objects.requireNonNull(event, "event"), number, title);
    }

    /**
     * A measurement, or anything else that is no incident.
     *
     * @param text in words, such as {@code probe: no answer}
     * @return the cause
     */
    public static Cause measured(String text) {
        return new Cause(null, null, text);
    }

    /** Such as {@code #42 Checkout answers 500 (e3)}. */
    @Override
    public String toString() {
        return (number == null ? "" : "#" + number + " ") + text + (event == null ? "" : " (e" + event.version() + ")");
    }
}
