package io.incidentops;

import io.incidentops.work.Delivery;
import java.time.Duration;
import java.util.List;

/**
 * How the machinery is. Asking calls neither chat nor pager. Immutable.
 *
 * @param problems what a person should look at, in words, none where all is well
 * @param waiting how many effects and inbound requests wait
 * @param deadlines how many deadlines are planned
 * @param oldest for how long the oldest of what waits has been due, zero where nothing is
 * @param holding failed effects that hold up others until they are retried or skipped
 * @param dropped how many notices listeners were too slow for
 */
public record Health(
        List<String> problems, long waiting, long deadlines, Duration oldest, List<Delivery> holding, long dropped) {
    /** Copies the lists. */
    public Health {
        problems = List.copyOf(problems);
        holding = List.copyOf(holding);
    }

    /**
     * Whether all is well.
     *
     * @return whether there are no problems
     */
    public boolean up() {
        return problems.isEmpty();
    }
}
