package io.incidentops.slo.openslo;

import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.TimeSlices;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an objective counts: events where there is neither, slices that are good or bad, or the ratios of slices. */
record Counting(@Nullable TimeSlices slices, @Nullable RatioSlices ratios) {
    static final Counting EVENTS = new Counting(null, null);

    /** How long a slice is, zero where events count. */
    Duration slice() {
        return slices != null ? slices.length() : ratios != null ? ratios.length() : Duration.ZERO;
    }

    SloBuilder in(SloBuilder builder) {
        return slices != null
                ? builder.timeSlices(slices)
                : ratios != null ? builder.ratioTimeSlices(ratios) : builder.occurrences();
    }
}
