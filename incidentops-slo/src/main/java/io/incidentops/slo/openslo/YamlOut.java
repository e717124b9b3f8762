package io.incidentops.slo.openslo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes documents as YAML in blocks, in the order in which they are given. Not thread-safe. */
final class YamlOut {
    private static final int KEY = 1_000;

    private final StringBuilder out = new StringBuilder();

    /** @throws IllegalArgumentException where a text cannot be written */
    void document(Map<String, ? extends @Nullable Object> document) {
        if (!out.isEmpty()) {
            out.append("---\n");
        }
        fields(document, 0, false);
    }

    String text() {
        return out.toString();
    }

    /** The first field may stand on the line of its item's hyphen. */
    private void fields(Map<?, ? extends @Nullable Object> map, int indent, boolean afterHyphen) {
        boolean begun = afterHyphen;
        for (Map.Entry<?, ? extends @Nullable Object> entry : map.entrySet()) {
            if (!begun) {
                indent(indent);
            }
            begun = false;
            String key = YamlScalars.line((String) entry.getKey());
            if (key.length() > KEY || !YamlScalars.isText(key)) {
                throw new IllegalArgumentException("a field's name cannot be written: make it shorter and plain");
            }
            out.append(key).append(':');
            value(entry.getValue(), indent);
        }
    }

    private void items(List<? extends @Nullable Object> list, int indent) {
        for (Object item : list) {
            indent(indent);
            out.append('-');
            if (item instanceof Map<?, ?> map && !map.isEmpty()) {
                out.append(' ');
                fields(map, indent + 2, true);
            } else {
                value(item, indent);
            }
        }
    }

    private void value(@Nullable Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            fields(map, indent + 2, false);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            items(list, indent + 2);
        } else if (value instanceof String text && YamlScalars.isBlock(text)) {
            block(YamlScalars.checked(text), indent + 2);
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static String scalar(@Nullable Object value) {
        if (value instanceof String text) {
            return YamlScalars.line(YamlScalars.checked(text));
        }
        if (value instanceof BigDecimal number) {
            String plain = number.scale() >= 0 ? number.toPlainString() : number.toString();
            return Value.isNumber(plain) ? plain : number.toString();
        }
        return value instanceof Map ? "{}" : value instanceof List ? "[]" : String.valueOf(value);
    }

    private void block(String text, int indent) {
        out.append(text.endsWith("\n") ? " |\n" : " |-\n");
        text.lines().forEach(line -> {
            if (!line.isEmpty()) {
                indent(indent);
            }
            out.append(line).append('\n');
        });
    }

    private void indent(int indent) {
        out.append(" ".repeat(indent));
    }
}
