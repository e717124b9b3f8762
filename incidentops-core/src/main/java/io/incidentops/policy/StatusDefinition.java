package io.incidentops.policy;

import io.incidentops.model.Phase;
import io.incidentops.model.Status;
import java.util.Objects;
import java.util.Set;

/**
 * A name inside some phases. Immutable.
 *
 * @param status the key
 * @param phases the phases in which it may be set
 * @param meaning what it means, in one sentence
 */
public record StatusDefinition(Status status, Set<Phase> phases, String meaning) {
    /** Copies the set. */
    public StatusDefinition {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(meaning, "meaning");
        phases = Set.copyOf(phases);
    }
}
