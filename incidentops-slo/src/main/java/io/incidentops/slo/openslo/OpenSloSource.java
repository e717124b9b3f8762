package io.incidentops.slo.openslo;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A metric of an indicator, for a program to look up. Immutable.
 *
 * @param ref the name of the data source, or null
 * @param type what the data source is, such as {@code Prometheus}, or null where nobody says
 * @param spec what to ask it, such as {@code query}, as written: texts, exact numbers, booleans, lists and maps of them
 * @param dataSource the data source itself, or null where none of the documents defines it
 */
public record OpenSloSource(
        @Nullable String ref,
        @Nullable String type,
        Map<String, @Nullable Object> spec,
        @Nullable OpenSloDataSource dataSource) {
    /** @throws IllegalArgumentException where neither a data source nor a type is named */
    public OpenSloSource {
        if (ref == null && type == null) {
            throw new IllegalArgumentException("a metric names its data source or the type of it: give ref or type");
        }
        spec = FreeValues.copy(Objects.requireNonNull(spec, "spec"));
    }

    /**
     * A metric without a data source that is defined apart.
     *
     * @param type what the source is, such as {@code Prometheus}
     * @param spec what to ask it
     * @return the metric
     */
    public static OpenSloSource of(String type, Map<String, @Nullable Object> spec) {
        return new OpenSloSource(null, Objects.requireNonNull(type, "type"), spec, null);
    }
}
