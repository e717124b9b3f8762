package io.incidentops.policy;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.model.PassedDeadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a promise went by already, so that the next one counts from the last.
 *
 * @param count how often
 * @param last the event of the last time, or null where it never did
 */
record Repeats(int count, @Nullable Mark last) {
    private static final Repeats NONE = new Repeats(0, null);

    static Repeats of(IncidentState state, String name) {
        for (PassedDeadline passed : state.deadlines().passed()) {
            if (passed.name().equals(name)) {
                return new Repeats(passed.count(), passed.mark());
            }
        }
        return NONE;
    }

    Instant lastOr(Instant first) {
        return last == null ? first : last.at();
    }

    long versionOr(long first) {
        return last == null ? first : last.version();
    }
}
