package io.incidentops.slo.source;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.step.StepMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which registry of Micrometer is read: itself, or one of a composite. Thread-safe. */
final class Registries {
    static final String REMEDY = "read one that counts since its start, such as a PrometheusMeterRegistry, or a"
            + " SimpleMeterRegistry beside yours in a CompositeMeterRegistry";

    /** By name, since they are of other jars. */
    private static final Set<String> KEEP_BUCKETS = Set.of(
            "io.micrometer.prometheusmetrics.PrometheusMeterRegistry",
            "io.micrometer.prometheus.PrometheusMeterRegistry");

    private final MeterRegistry root;
    private final boolean trusted;
    private @Nullable MeterRegistry chosen;

    Registries(MeterRegistry root, boolean trusted) {
        if (root instanceof StepMeterRegistry) {
            throw new IllegalArgumentException(
                    root.getClass().getSimpleName() + " counts by steps and forgets with each: " + REMEDY);
        }
        this.root = root;
        this.trusted = trusted;
    }

    MeterRegistry root() {
        return root;
    }

    /** The one to read; where there are several, the same as before as long as it is there. */
    synchronized MeterRegistry leaf(boolean limits) {
        List<MeterRegistry> leaves = new ArrayList<>();
        collect(root, leaves);
        if (chosen != null && leaves.contains(chosen)) {
            return chosen;
        }
        MeterRegistry best = leaves.stream()
                .filter(leaf -> !limits || keepsBuckets(leaf))
                .findFirst()
                .or(() -> leaves.stream().findFirst())
                .orElseThrow(() -> new SourceException(
                        "the composite has no registry so far that counts since its start: " + REMEDY));
        chosen = best;
        return best;
    }

    private static void collect(MeterRegistry registry, List<MeterRegistry> leaves) {
        if (registry instanceof CompositeMeterRegistry composite) {
            composite.getRegistries().forEach(each -> collect(each, leaves));
        } else if (!(registry instanceof StepMeterRegistry)) {
            leaves.add(registry);
        }
    }

    boolean keepsBuckets(MeterRegistry registry) {
        if (trusted) {
            return true;
        }
        for (Class<?> type = registry.getClass(); type != null; type = type.getSuperclass()) {
            if (KEEP_BUCKETS.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
