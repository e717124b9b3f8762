package io.incidentops.slo.source;

import java.util.Locale;

/** What a series counts. */
enum Side {
    GOOD,
    BAD,
    TOTAL;

    /** As text says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
