package io.incidentops.pagerduty.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.pagerduty.value.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A custom field with its value. Immutable.
 *
 * @param id the field's id, possibly empty
 * @param name its name for programs, possibly empty
 * @param dataType what its values are, such as {@code string}; possibly empty
 * @param fieldType such as {@code single_value} or {@code multi_value}; possibly empty
 * @param values its values as texts; empty where it has none
 */
public record CustomField(String id, String name, String dataType, String fieldType, List<String> values) {
    /** Copies the list. */
    public CustomField {
        values = List.copyOf(values);
    }

    static @Nullable CustomField read(Fields field) {
        return field.node().isObject()
                ? new CustomField(
                        field.words("id"),
                        field.words("name"),
                        field.words("data_type"),
                        field.words("field_type"),
                        values(field.node().path("value")))
                : null;
    }

    private static List<String> values(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(text(value));
        }
        List<String> values = new ArrayList<>();
        for (JsonNode each : value) {
            if (!each.isNull()) {
                values.add(text(each));
            }
        }
        return values;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "CustomField[" + Shapes.shown(id) + ", " + values.size() + " values]";
    }
}
