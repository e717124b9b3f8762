package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.SliceWindows;
import io.incidentops.slo.Windows;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was counted in a time, and what of. Immutable.
 *
 * @param counts the counts, as the windows have them
 * @param each what one request or slice adds to them
 * @param slices whether slices of time were counted, instead of requests
 */
record Seen(Counts counts, long each, boolean slices) {
    static Seen of(Windows windows, Counts counts) {
        long each = windows.countsEach();
        return new Seen(counts, each, each != 1 || windows instanceof SliceWindows);
    }

    String words() {
        return number(counts.bad()) + " of " + number(counts.total())
                + (slices ? " slices of time were bad" : " requests failed");
    }

    private String number(long count) {
        return Wording.number(BigDecimal.valueOf(count).divide(BigDecimal.valueOf(each), 2, RoundingMode.HALF_UP));
    }
}
