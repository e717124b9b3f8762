package io.incidentops.pagerduty.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object of which every member may be missing, null, empty or of another kind than documented, as PagerDuty's are.
 * Immutable, as long as nobody changes the node.
 *
 * @param node the object; anything else reads as an empty one
 */
public record Fields(JsonNode node) {
    /**
     * A text, or a number written as one.
     *
     * @param name the member's name
     * @return the text, null where there is none or it is empty
     */
    public @Nullable String text(String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty() ? value.asText() : null;
    }

    /**
     * A text that is never missing.
     *
     * @param name the member's name
     * @return the text, empty where there is none
     */
    public String words(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    /**
     * A whole number, or a text that is one.
     *
     * @param name the member's name
     * @return the number, 0 where there is none
     */
    public long number(String name) {
        return node.path(name).asLong();
    }

    /**
     * A time in ISO 8601, with whatever offset.
     *
     * @param name the member's name
     * @return the time, null where there is none that can be read
     */
    public @Nullable Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Whether a member is true.
     *
     * @param name the member's name
     * @return false also where it is missing
     */
    public boolean flag(String name) {
        return node.path(name).asBoolean();
    }

    /**
     * Another record that a member names.
     *
     * @param name the member's name
     * @return the reference, null where there is none with an id
     */
    public @Nullable Reference reference(String name) {
        return Reference.read(node.path(name));
    }

    /**
     * A member that is an object.
     *
     * @param name the member's name
     * @return its fields, empty ones where there is none
     */
    public Fields object(String name) {
        return new Fields(node.path(name));
    }

    /**
     * Whether a member is there and not null.
     *
     * @param name the member's name
     * @return whether it has a value of whatever kind
     */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /**
     * The elements of a member that is an array.
     *
     * @param name the member's name
     * @param read makes something of an element, or null to leave it out
     * @param <T> what it makes
     * @return what was made, in order; empty where there is no array
     */
    public <T> List<T> list(String name, Function<Fields, @Nullable T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode each : node.path(name)) {
            T made = read.apply(new Fields(each));
            if (made != null) {
                all.add(made);
            }
        }
        return List.copyOf(all);
    }

    /**
     * The records that a member names.
     *
     * @param name the member's name
     * @return the references that have an id, in order
     */
    public List<Reference> references(String name) {
        return list(name, each -> Reference.read(each.node()));
    }
}
