package io.incidentops.slo.openslo;

import io.incidentops.slo.Method;
import java.util.Arrays;
import java.util.List;

/** OpenSLO's words for what is counted. */
final class Methods {
    private Methods() {}

    static String word(Method method) {
        return switch (method) {
            case OCCURRENCES -> "Occurrences";
            case TIME_SLICES -> "Timeslices";
            case RATIO_TIME_SLICES -> "RatioTimeslices";
        };
    }

    static List<String> words() {
        return Arrays.stream(Method.values()).map(Methods::word).toList();
    }

    /** What one of the words means. */
    static Method of(String word) {
        return Arrays.stream(Method.values())
                .filter(method -> word(method).equals(word))
                .findFirst()
                .orElseThrow();
    }
}
