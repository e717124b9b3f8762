package io.incidentops.slo.openslo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value with its path. Asked for a type that it is not, it tells so and answers null. */
record Value(Context context, YamlNode node, String path) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final int DIGITS = 40;

    Place place() {
        return new Place(context.source(), context.document(), node.line(), node.column(), path);
    }

    void error(String message) {
        context.problems().error(place(), message);
    }

    void warning(String message) {
        context.problems().warning(place(), message);
    }

    boolean isNull() {
        return node instanceof YamlNode.Scalar scalar && scalar.isNull();
    }

    /** A text, which is no number and no yes or no by mistake. */
    @Nullable String text() {
        if (node instanceof YamlNode.Scalar scalar && scalar.plain() && (isNumber(scalar.text()) || isBool(scalar))) {
            error("is a text, but " + scalar.text() + " is not: put it in quotes");
            return null;
        }
        return raw("a text");
    }

    /** Whatever is written, number or text. */
    @Nullable String raw(String wanted) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        error("is " + wanted + ", but was a " + what());
        return null;
    }

    private String what() {
        return node instanceof YamlNode.Mapping ? "mapping" : node instanceof YamlNode.Items ? "list" : "single value";
    }

    /** Whether a plain text is read as a number. */
    static boolean isNumber(String text) {
        return text.length() <= DIGITS && NUMBER.matcher(text).matches();
    }

    private static boolean isBool(YamlNode.Scalar scalar) {
        return scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"));
    }

    /** A number, exactly as it is written. */
    @Nullable BigDecimal decimal() {
        @Nullable String text = raw("a number");
        if (text == null) {
            return null;
        }
        if (!isNumber(text)) {
            error("is a number of up to " + DIGITS + " characters, such as 0.99, but was " + Texts.quoted(text));
            return null;
        }
        if (!((YamlNode.Scalar) node).plain()) {
            error("is a number, but " + Texts.quoted(text) + " is a text: take the quotes off");
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs(number.scale()) > DIGITS) {
            error("is a number with an exponent of at most " + DIGITS + ", but was " + Texts.quoted(text));
            return null;
        }
        return number;
    }

    @Nullable Boolean bool() {
        if (node instanceof YamlNode.Scalar scalar && isBool(scalar)) {
            return Boolean.valueOf(scalar.text());
        }
        error("is true or false, but was "
                + (node instanceof YamlNode.Scalar scalar ? Texts.quoted(scalar.text()) : "a " + what()));
        return null;
    }

    @Nullable Fields fields() {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Fields(this, mapping);
        }
        error("has fields of its own, but was a " + what() + ": write them below it, indented");
        return null;
    }

    /** The items of a list, none where it is no list. */
    List<Value> items() {
        if (!(node instanceof YamlNode.Items list)) {
            error("is a list, but was a " + what() + ": begin each item with a hyphen");
            return List.of();
        }
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            items.add(new Value(context, list.items().get(i), path + "[" + i + "]"));
        }
        return items;
    }

    /** Anything: texts, exact numbers, booleans, lists and mappings of them, null. */
    @Nullable Object free() {
        return free(1);
    }

    private @Nullable Object free(int depth) {
        if (depth > Limits.FREE_DEPTH && !(node instanceof YamlNode.Scalar)) {
            error("is more than " + Limits.FREE_DEPTH + " levels deep: write it flatter");
            return null;
        }
        if (node instanceof YamlNode.Items) {
            List<@Nullable Object> list = new ArrayList<>();
            items().forEach(item -> list.add(item.free(depth + 1)));
            return Collections.unmodifiableList(list);
        }
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            new Fields(this, mapping).all().forEach((name, value) -> map.put(name, value.free(depth + 1)));
            return Collections.unmodifiableMap(map);
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        if (scalar.isNull()) {
            return null;
        }
        if (isBool(scalar)) {
            return Boolean.valueOf(scalar.text());
        }
        if (!scalar.plain() || !isNumber(scalar.text())) {
            return scalar.text();
        }
        BigDecimal number = new BigDecimal(scalar.text());
        return isNumber(number.toString()) ? number : scalar.text();
    }
}
