package io.incidentops.review;

import io.incidentops.model.Severity;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long things took, from the times at which they really happened. What the record does not tell is null, as is what
 * its times contradict. Immutable.
 *
 * @param fromImpact whether trouble's beginning is recorded; where it is not, the times that start there start at the
 *     declaration
 * @param detect from trouble's beginning to the declaration
 * @param acknowledge from the declaration until somebody first worked on it
 * @param command from the declaration until somebody first commanded
 * @param mitigate from trouble's beginning until customers were last affected
 * @param resolve from trouble's beginning until it was resolved for good
 * @param inSeverity how long it was open at each severity, in the order in which they were first set; until the last
 *     entry of the record where it is still open
 */
public record Measures(
        boolean fromImpact,
        @Nullable Duration detect,
        @Nullable Duration acknowledge,
        @Nullable Duration command,
        @Nullable Duration mitigate,
        @Nullable Duration resolve,
        Map<Severity, Duration> inSeverity) {
    /** Keeps a private copy. */
    public Measures {
        inSeverity = Collections.unmodifiableMap(new LinkedHashMap<>(inSeverity));
    }
}
