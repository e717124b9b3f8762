package io.incidentops.slo.prometheus;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a program answers at {@code /metrics}. Immutable.
 *
 * @param contentType the header {@code Content-Type}
 * @param text the body, to be sent as UTF-8
 */
public record Exposition(String contentType, String text) {
    /** OpenMetrics 1.0.0. */
    public static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    /** Prometheus' own text format. */
    public static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /** Checks that nothing is missing. */
    public Exposition {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(text, "text");
    }

    /**
     * The format that is asked for: OpenMetrics 1 where it is named and not wanted less than plain text, else Prometheus' own.
     *
     * @param accept the request's header {@code Accept}, null where it has none
     * @return one of the content types above
     */
    public static String contentTypeFor(@Nullable String accept) {
        return new AcceptHeader(accept == null ? "" : accept).prefersOpenMetrics() ? OPEN_METRICS : PROMETHEUS;
    }
}
