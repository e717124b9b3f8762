package io.incidentops.slo;

/**
 * Reads the same windows again and again, all at one moment, as plain numbers: no object is made. Made by
 * {@link Windows#reader}. Windows are named by their place among those that were asked for, from 0 on. Confine it to one
 * thread.
 */
public interface WindowReader {
    /** Reads all windows as they are now; what the other methods answer is what was read last, at first nothing. */
    void read();

    /**
     * How many good events there were.
     *
     * @param window which window
     * @return how many, when they were read last
     * @throws IndexOutOfBoundsException where there is no such window
     */
    long good(int window);

    /**
     * How many bad events there were.
     *
     * @param window which window
     * @return how many, when they were read last
     * @throws IndexOutOfBoundsException where there is no such window
     */
    long bad(int window);

    /**
     * How much of the window was observed.
     *
     * @param window which window
     * @return milliseconds, at most the length of the window, when they were read last
     * @throws IndexOutOfBoundsException where there is no such window
     */
    long observedMillis(int window);
}
