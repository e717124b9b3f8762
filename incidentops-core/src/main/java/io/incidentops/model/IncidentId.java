package io.incidentops.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The opaque identity of an incident, unique everywhere. People see and type its number instead. Immutable.
 *
 * @param value 1 to 64 letters, digits, {@code -} or {@code _}
 */
public record IncidentId(String value) implements Comparable<IncidentId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws IllegalArgumentException where the value has another form */
    public IncidentId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an incident id has 1 to 64 letters, digits, '-' or '_', but was '"
                    + Text.shorten(value, 80) + "'");
        }
    }

    /**
     * Reads an id that {@link #toString()} wrote.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException where the text is no id
     */
    public static IncidentId of(String value) {
        return new IncidentId(value);
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
