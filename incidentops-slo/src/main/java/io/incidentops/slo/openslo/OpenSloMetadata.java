package io.incidentops.slo.openslo;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every OpenSLO document has. Immutable.
 *
 * @param name its name, a label after RFC 1123
 * @param displayName its name for people, or null
 * @param labels labels, each with its values
 * @param annotations annotations; those that begin with {@code incidentops.io/} are ours
 */
public record OpenSloMetadata(
        String name, @Nullable String displayName, Map<String, List<String>> labels, Map<String, String> annotations) {
    /** @throws IllegalArgumentException where the name is no label after RFC 1123 */
    public OpenSloMetadata {
        if (!Texts.isLabel(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException(
                    "name: a label has up to 63 small letters, digits and hyphens inside, but was "
                            + Texts.quoted(name));
        }
        Map<String, List<String>> copy = new TreeMap<>();
        labels.forEach((label, values) -> copy.put(label, List.copyOf(values)));
        labels = Collections.unmodifiableMap(copy);
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    }

    /**
     * Nothing but a name.
     *
     * @param name the name, a label after RFC 1123
     * @return the metadata
     */
    public static OpenSloMetadata of(String name) {
        return new OpenSloMetadata(name, null, Map.of(), Map.of());
    }
}
