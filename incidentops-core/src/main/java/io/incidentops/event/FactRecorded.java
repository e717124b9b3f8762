package io.incidentops.event;

import io.incidentops.model.Text;
import java.util.Map;
import java.util.Objects;

/**
 * A module or the user's own program recorded a fact, which never changes phase, role or severity. Immutable.
 *
 * @param type the fact's namespaced type, such as {@code deploy.finished}
 * @param text the fact in words
 * @param data more about it, for programs
 */
public record FactRecorded(String type, String text, Map<String, String> data) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "fact.recorded.v1";

    /** Checks that nothing is missing. */
    public FactRecorded {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        data = Map.copyOf(data);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public IncidentEvent redacted() {
        return new FactRecorded(type, Text.REDACTED, Map.of());
    }
}
