package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note on an incident. Immutable. */
record Note(String id, @Nullable StandInUser by, String content, Instant at) {
    @Override
    public String toString() {
        return "note:" + id;
    }
}
