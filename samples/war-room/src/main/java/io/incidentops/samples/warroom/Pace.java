package io.incidentops.samples.warroom;

import java.time.Duration;

/** How long a replay waits for its reader. */
interface Pace {
    /** No waiting. */
    Pace NONE = share -> {};

    /**
     * Waits for a share of the whole replay's time.
     *
     * @param share from 0 to 1
     */
    void pause(double share);

    /**
     * A pace by which the pauses of a whole replay take a time.
     *
     * @throws InterruptedReplay where the thread is interrupted
     */
    static Pace taking(Duration whole) {
        return whole.isZero() ? NONE : share -> sleep(Math.round(share * whole.toMillis()));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedReplay();
        }
    }

    /** Somebody wants the replay to end. */
    final class InterruptedReplay extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
