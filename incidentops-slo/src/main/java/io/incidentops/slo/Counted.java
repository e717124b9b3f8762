package io.incidentops.slo;

/** What a process counts by itself, as a counter that others sample. Windows may be this too. Thread-safe. */
@FunctionalInterface
public interface Counted {
    /**
     * The events that this process counted since it started. It only grows, and leaves out what other nodes counted, so that
     * whoever collects the counters of all nodes may add them up.
     *
     * @return the counts
     */
    Counts counted();
}
