package io.incidentops.slo.openslo;

import io.incidentops.slo.openslo.OpenSloMetric.Ratio;
import io.incidentops.slo.openslo.OpenSloMetric.Side;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an objective is measured by: enough for a program to connect it to a source by itself. Immutable.
 *
 * @param metadata its name and labels
 * @param metric what it measures
 * @param description what it means, or null
 */
public record OpenSloIndicator(
        OpenSloMetadata metadata,
        OpenSloMetric metric,
        @Nullable String description) {
    /** The type of a metric source that is an indicator of this library. */
    public static final String OURS = "incidentops";

    /** Checks that nothing is missing. */
    public OpenSloIndicator {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(metric, "metric");
    }

    /**
     * An indicator whose events the program records with this library: good ones by all of them, of the type {@link #OURS}, with
     * {@code sli} and {@code events} (good or total) as what to ask.
     *
     * @param sli the name of the indicator in the program
     * @return the indicator
     */
    public static OpenSloIndicator recorded(String sli) {
        String label = Texts.label(sli);
        return new OpenSloIndicator(
                OpenSloMetadata.of(label.isEmpty() ? "sli" : label),
                new Ratio(true, Side.GOOD, ours(sli, "good"), ours(sli, "total")),
                null);
    }

    private static OpenSloSource ours(String sli, String events) {
        return OpenSloSource.of(OURS, Map.of("sli", sli, "events", events));
    }
}
