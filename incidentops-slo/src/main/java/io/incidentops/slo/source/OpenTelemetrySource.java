package io.incidentops.slo.source;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Counters and histograms of OpenTelemetry's SDK in this program, by name and attributes.
 *
 * <pre>{@code
 * Sampling.of(registry.sli("checkout"))
 *         .from(OpenTelemetrySource.of(reader)
 *                 .total("http.server.request.duration")
 *                 .bad("http.server.request.duration", with -> with.startsWith("http.response.status_code", "5")))
 *         .start();
 * }</pre>
 *
 * A limit is a boundary of an explicit-bucket histogram, whose unit is s, ms, us or ns where it is a time. An exponential
 * histogram has no limits that stay, and is refused; its count is not. Immutable, as far as the reader is.
 */
public final class OpenTelemetrySource extends MeteredSource<OpenTelemetrySource> {
    private final OpenTelemetryReader reader;

    private OpenTelemetrySource(OpenTelemetryReader reader, List<Wish> wishes) {
        super(wishes);
        this.reader = reader;
    }

    /**
     * What a reader collects.
     *
     * @param reader the reader, which is registered with a meter provider
     * @return a source that was not asked for anything so far
     */
    public static OpenTelemetrySource of(OpenTelemetryReader reader) {
        return new OpenTelemetrySource(Objects.requireNonNull(reader, "reader"), List.of());
    }

    @Override
    OpenTelemetrySource with(List<Wish> wanted) {
        return new OpenTelemetrySource(reader, wanted);
    }

    @Override
    List<Point> points(Set<String> names, boolean limits) {
        return reader.points(names);
    }
}
