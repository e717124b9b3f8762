package io.incidentops.slo.openslo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a mapping. Those that nobody asked for are unknown. */
final class Fields {
    private final Value self;
    private final Map<String, Value> byName = new LinkedHashMap<>();
    private final Map<String, YamlNode.Scalar> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    Fields(Value self, YamlNode.Mapping mapping) {
        this.self = self;
        for (YamlNode.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            YamlNode.@Nullable Scalar first = keys.putIfAbsent(name, entry.key());
            if (first == null) {
                byName.put(name, new Value(self.context(), entry.value(), path(name)));
            } else {
                self.context()
                        .problems()
                        .error(place(entry.key()), "stands in line " + first.line() + " already: keep one of them");
            }
        }
    }

    private String path(String name) {
        String shown = Texts.shortened(name);
        return self.path().isEmpty() ? shown : self.path() + "." + shown;
    }

    private Place place(YamlNode.Scalar key) {
        return new Place(
                self.context().source(), self.context().document(), key.line(), key.column(), path(key.text()));
    }

    Value self() {
        return self;
    }

    Map<String, Value> all() {
        return byName;
    }

    boolean has(String name) {
        return get(name) != null;
    }

    /** A field, or null where it is absent or empty. */
    @Nullable Value get(String name) {
        known.add(name);
        @Nullable Value value = byName.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** A field, with an error where it is absent or empty. */
    @Nullable Value need(String name, String remedy) {
        @Nullable Value value = get(name);
        if (value == null) {
            error(name, "is missing: " + remedy);
        }
        return value;
    }

    /** Tells of a field at its name, or of the mapping where the field is absent. */
    void error(String name, String message) {
        YamlNode.@Nullable Scalar key = keys.get(name);
        Place here = self.place();
        self.context()
                .problems()
                .error(
                        key == null
                                ? new Place(here.source(), here.document(), here.line(), here.column(), path(name))
                                : place(key),
                        message);
    }

    void warning(String name, String message) {
        YamlNode.@Nullable Scalar key = keys.get(name);
        self.context().problems().warning(key == null ? self.place() : place(key), message);
    }

    @Nullable String text(String name) {
        @Nullable Value value = get(name);
        return value == null ? null : value.text();
    }

    @Nullable BigDecimal decimal(String name) {
        @Nullable Value value = get(name);
        return value == null ? null : value.decimal();
    }

    @Nullable Boolean bool(String name) {
        @Nullable Value value = get(name);
        return value == null ? null : value.bool();
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(bool(name));
    }

    @Nullable Fields fields(String name) {
        @Nullable Value value = get(name);
        return value == null ? null : value.fields();
    }

    List<Value> items(String name) {
        @Nullable Value value = get(name);
        return value == null ? List.of() : value.items();
    }

    /** A description, of which the specification limits the length. */
    @Nullable String description() {
        @Nullable String text = text("description");
        if (text != null && text.length() > Limits.DESCRIPTION) {
            error(
                    "description",
                    "has " + text.length() + " characters, and " + Limits.DESCRIPTION + " at most: make it shorter");
        }
        return text;
    }

    /** A text that is one of some words. */
    @Nullable String oneOf(String name, List<String> words) {
        @Nullable String text = text(name);
        if (text == null || words.contains(text)) {
            return text;
        }
        error(
                name,
                "is one of " + String.join(", ", words) + ", but was " + Texts.quoted(text)
                        + Texts.meant(text, words)
                                .map(word -> ": did you mean " + word + "?")
                                .orElse(""));
        return null;
    }

    /** All fields were asked for: what is left is unknown. */
    void done() {
        keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                Context context = self.context();
                context.refuse(
                        OpenSloAllowance.UNKNOWN_FIELDS,
                        place(key),
                        "is no field of " + context.version().word() + " here: " + remedy(name),
                        "it is left out");
            }
        });
    }

    private String remedy(String name) {
        return name.equals("<<")
                ? "YAML 1.2 has no merge keys, so write the fields out"
                : Texts.meant(name, known)
                        .map(word -> "did you mean " + word + "?")
                        .orElse("take it out");
    }
}
