package io.incidentops.slo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
     * Reads the same windows again and again, without an object for each answer.
     *
     * @param lengths how long each window is, as for {@link #last}
     * @return a reader for one thread
     */
    default WindowReader reader(List<Duration> lengths) {
        return new EachWindow(this, lengths);
    }

    /**
     * For how long the minutes of {@link #between} are told apart. What is longer ago is rounded to hours, so what is measured minute
     * by minute over a month needs slices of time, each judged while its events are known: {@link Slo#windows}.
     *
     * @return how long, by default for ever
     */
    default Duration minutesKept() {
        return Duration.ofSeconds(Long.MAX_VALUE);
    }

    /**
     * Keeps a time exact to the minute for {@link #between}, also after months: called when a calendar period begins, and possibly
     * again.
     *
     * @param start the time
     * @return whether it is kept, or was exact anyway; by default nothing is done
     */
    default boolean keepExact(Instant start) {
        return false;
    }
}
