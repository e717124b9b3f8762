package io.incidentops.slo.openslo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a value is compared. */
public enum OpenSloOperator {
    /** At most. */
    LTE,
    /** At least. */
    GTE,
    /** Below. */
    LT,
    /** Above. */
    GT;

    /** As documents have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(OpenSloOperator::word).toList();
    }

    static OpenSloOperator of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
