package io.incidentops.slo;

import java.time.Duration;
import java.time.Instant;

/** Counts of the past, by window. Each answer costs the same, however long the window is. Thread-safe. */
public interface Windows {
    /**
     * What was counted lately, with what was counted since the last tick.
     *
     * @param window how long, from five minutes to ninety days
     * @return the counts; a window begins at most one slot earlier than asked for
     */
    WindowCounts last(Duration window);

    /**
     * What was counted between two times, such as a calendar month: to the minute for the last three days at least.
     *
     * @param from from when, rounded down to a minute
     * @param until until when, rounded up to a minute; the present where it is later
     * @return the counts
     */
    WindowCounts between(Instant from, Instant until);

    /**
     * Keeps a time exact to the minute for {@link #between}, also after months: called when a calendar period begins, and possibly
     * again. {@code SloAlerts} calls it, on every node. A restart more than three days later forgets it, and the beginning is then
     * known to the hour.
     *
     * @param start the time
     * @return whether it is kept, or was exact anyway; by default nothing is done
     */
    default boolean keepExact(Instant start) {
        return false;
    }
}
