package io.incidentops.slo;

import java.time.Instant;
import java.util.Objects;

/**
 * An objective together with what it counts. Immutable; the counts go on.
 *
 * @param slo the objective
 * @param windows what it counts, as {@link Slo#windows} answers it
 */
public record Measured(Slo slo, Windows windows) {
    /** Checks that nothing is missing. */
    public Measured {
        Objects.requireNonNull(slo, "slo");
        Objects.requireNonNull(windows, "windows");
    }

    /**
     * How the objective stands.
     *
     * @param now the moment, which is the present of the windows
     * @return the status
     */
    public SloStatus status(Instant now) {
        return SloStatus.of(slo, windows, now);
    }
}
