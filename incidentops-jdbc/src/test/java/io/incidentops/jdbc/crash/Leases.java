package io.incidentops.jdbc.crash;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When this process claimed what, by a clock that goes on while the process is stopped. */
final class Leases {
    private final Duration length;
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    Leases(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }

    void taken(String work, long nanos) {
        taken.put(work, nanos);
    }

    /** Whether the lease on a piece of work may be over, so that another node may have it by now. */
    boolean over(String work) {
        Long since = taken.remove(work);
        return since == null || System.nanoTime() - since >= length.toNanos();
    }
}
