package io.incidentops.pagerduty.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.model.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record of PagerDuty's that another one names. Two references are the same when their ids are. Immutable.
 *
 * @param id its id, such as {@code PTUXL6G}
 * @param type its type without {@code _reference}, such as {@code user}; empty where PagerDuty did not say
 * @param summary how people call it, or null
 * @param url where people see it, or null
 */
public record Reference(
        String id,
        String type,
        @Nullable String summary,
        @Nullable String url) {
    private static final String SUFFIX = "_reference";

    /** Checks that nothing is missing. */
    public Reference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
    }

    /**
     * Reads one.
     *
     * @param node the object
     * @return the reference, or null where the node is no object with an id
     */
    public static @Nullable Reference read(JsonNode node) {
        Fields fields = new Fields(node);
        String id = fields.text("id");
        if (id == null) {
            return null;
        }
        String type = fields.words("type");
        String kind = type.endsWith(SUFFIX) ? type.substring(0, type.length() - SUFFIX.length()) : type;
        return new Reference(id, kind, fields.text("summary"), fields.text("html_url"));
    }

    /**
     * How people call it.
     *
     * @return the summary, or the id where there is none
     */
    public String name() {
        return summary == null ? id : summary;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reference reference && id.equals(reference.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Names nobody, since a summary may be a person's. */
    @Override
    public String toString() {
        return Text.cleaned(type + ":" + id, 100, Text.Lines.ONE);
    }
}
