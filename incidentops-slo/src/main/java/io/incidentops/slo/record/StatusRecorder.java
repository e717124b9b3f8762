package io.incidentops.slo.record;

import java.util.Arrays;
import java.util.Objects;

/**
 * Records answers by their HTTP status: 500 and above are bad, all others good, unless told otherwise. Thread-safe, and
 * immutable but for what it counts.
 */
public final class StatusRecorder {
    private final SliRecorder recorder;

    /** Sorted. */
    private final int[] bad;

    StatusRecorder(SliRecorder recorder, int... bad) {
        this.recorder = Objects.requireNonNull(recorder, "recorder");
        this.bad = bad;
    }

    /**
     * One to which other statuses are bad too, such as 429, which a client sees where the service has too little room.
     *
     * @param statuses from 100 to 499
     * @return that recorder, with the same counters
     * @throws IllegalArgumentException where a status is another
     */
    public StatusRecorder alsoBad(int... statuses) {
        for (int status : statuses) {
            if (status < 100 || status > 499) {
                throw new IllegalArgumentException("a status that can be made bad is from 100 to 499, but was " + status
                        + ": 500 and above are bad already");
            }
        }
        int[] all = Arrays.copyOf(bad, bad.length + statuses.length);
        System.arraycopy(statuses, 0, all, bad.length, statuses.length);
        Arrays.sort(all);
        return new StatusRecorder(recorder, all);
    }

    /**
     * Records an answer.
     *
     * @param status its status
     */
    public void record(int status) {
        recorder.record(status < 500 && (bad.length == 0 || Arrays.binarySearch(bad, status) < 0));
    }
}
