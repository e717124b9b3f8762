package io.incidentops.slo.openslo;

import io.incidentops.slo.Slo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One objective of an OpenSLO document: what is promised, and what measures it. Immutable.
 *
 * @param slo what is promised
 * @param metadata what the document says of itself; its name is that of the document, not of the objective
 * @param indicator what measures it
 * @param displayName the objective's name for people, or null
 * @param policies the alert policies as written, with who is told; the rules made of them are in the objective
 */
public record OpenSloObjective(
        Slo slo,
        OpenSloMetadata metadata,
        OpenSloIndicator indicator,
        @Nullable String displayName,
        List<OpenSloPolicy> policies) {
    /** Copies the policies. */
    public OpenSloObjective {
        Objects.requireNonNull(slo, "slo");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(indicator, "indicator");
        policies = List.copyOf(policies);
    }

    /**
     * An objective to be written, with what measures it.
     *
     * @param slo what is promised
     * @param indicator what measures it
     * @return the objective
     */
    public static OpenSloObjective of(Slo slo, OpenSloIndicator indicator) {
        String label = Texts.label(slo.name());
        return new OpenSloObjective(
                slo, OpenSloMetadata.of(label.isEmpty() ? "slo" : label), indicator, null, List.of());
    }
}
