package io.incidentops.slo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Counts of the past, by window. Each answer costs the same, however long the window is. Thread-safe. */
public interface Windows {
    /**
     * What was counted lately, with what was counted since the last tick.
     *
     * @param window how long, from ten seconds to ninety days
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
     * The time by which slots are numbered. It never goes back: after the wall clock was put back it is ahead of it.
     *
     * @param clock the wall clock
     * @return the present, by default that of the wall clock
     */
    default Instant present(InstantSource clock) {
        return clock.instant();
    }

    /**
     * What was counted between two times of {@link #present}, so that time that the wall clock showed twice is told apart.
     *
     * @param from from when, rounded down to a minute
     * @param until until when, rounded up to a minute; the present where it is later
     * @return the counts
     */
    default WindowCounts slice(Instant from, Instant until) {
        return between(from, until);
    }

    /**
     * Keeps a time exact to the minute for {@link #between}, however long ago it will be: the beginning of a calendar period that
     * does not begin with an hour of UTC. A status and alerts ask for that of their period themselves. A restart more than three days
     * later forgets it, and the beginning is then known to the hour.
     *
     * @param start the time, rounded down to a minute
     * @return whether it is kept; false where it is still to come, or too long ago already
     */
    default boolean keepExact(Instant start) {
        return true;
    }

    /**
     * What one event, or slice of time, adds to these counts: 1, but {@link Target#WHOLE} where slices are bad in part, as
     * {@link Slo#countsEach} says.
     *
     * @return by what to divide counts to get events or slices, by default 1
     */
    default long countsEach() {
        return 1;
    }

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
}
