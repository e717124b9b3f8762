package io.incidentops.slo.source;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.distribution.HistogramSupport;
import org.jspecify.annotations.Nullable;

/** What a meter of Micrometer has counted since its start. */
final class Meters {
    private static final double NANOS = 1e9;

    private static final String STEPS = "io.micrometer.core.instrument.step.";

    private Meters() {}

    static double count(Meter meter) {
        refuseSteps(meter);
        if (meter instanceof Counter counter) {
            return counter.count();
        }
        if (meter instanceof FunctionCounter counter) {
            return counter.count();
        }
        if (meter instanceof Timer timer) {
            return timer.count();
        }
        if (meter instanceof DistributionSummary summary) {
            return summary.count();
        }
        if (meter instanceof FunctionTimer timer) {
            return timer.count();
        }
        throw new SourceException(
                meter.getId().getName() + " is a " + meter.getId().getType()
                        + ", which does not count: take a counter, a timer or a distribution summary");
    }

    /** A simple registry can count by steps too, so the meters tell. */
    private static void refuseSteps(Meter meter) {
        for (Class<?> type = meter.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith(STEPS)) {
                throw new SourceException(
                        meter.getId().getName() + " counts by steps and forgets with each: " + Registries.REMEDY);
            }
        }
    }

    static @Nullable Buckets buckets(Meter meter, boolean kept) {
        if (!(meter instanceof HistogramSupport histogram)) {
            return null;
        }
        if (!kept) {
            return Buckets.refused("the buckets of " + meter.getId().getName()
                    + " are in a registry that is not known to keep them, and most hold the last minute or so: use a"
                    + " PrometheusMeterRegistry, or say bucketsAreKept() where yours keeps them since its start");
        }
        CountAtBucket[] counts = histogram.takeSnapshot().histogramCounts();
        double[] limits = new double[counts.length];
        double[] upTo = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            limits[i] = counts[i].bucket();
            upTo[i] = counts[i].count();
        }
        return Buckets.upToEach(limits, upTo, meter instanceof Timer ? NANOS : 0);
    }
}
