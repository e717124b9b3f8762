package io.incidentops.slo.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a source: a reading, or why there is none. Immutable.
 *
 * @param reading the reading, or null
 * @param problem why there is none, empty where there is one
 */
record Answer(@Nullable Reading reading, String problem) {
    private static final int LONGEST = 500;

    static Answer of(CounterSource source) {
        try {
            Reading reading = source.read();
            return reading == null ? failed("it answered nothing") : new Answer(reading, "");
        } catch (SourceException e) {
            return failed(Objects.toString(e.getMessage(), ""));
        } catch (RuntimeException | LinkageError e) {
            return failed(e.toString());
        }
    }

    static Answer failed(String problem) {
        return new Answer(null, problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST) + "…");
    }
}
