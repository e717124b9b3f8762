package io.incidentops.slo.openslo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The metadata of a document, with our annotations where they stand. */
record Meta(OpenSloMetadata metadata, Map<String, Value> annotations) {
    /** Reads it, or answers null where there is no usable name. */
    static @Nullable Meta read(Fields document, Kind kind) {
        @Nullable Value value = document.need("metadata", "give the document a name");
        @Nullable Fields fields = value == null ? null : value.fields();
        if (fields == null) {
            return null;
        }
        @Nullable String name = name(fields);
        @Nullable String displayName = document.self().context().version() == Version.V1 ? fields.text("displayName") : null;
        Map<String, List<String>> labels = labels(fields);
        Map<String, Value> values = annotations(fields, kind);
        Map<String, String> annotations = new LinkedHashMap<>();
        values.forEach((key, each) -> {
            @Nullable String text = each.raw("a text");
            if (text != null) {
                annotations.put(key, text);
            }
        });
        fields.done();
        return name == null ? null : new Meta(new OpenSloMetadata(name, displayName, labels, annotations), values);
    }

    private static @Nullable String name(Fields fields) {
        @Nullable Value value = fields.need("name", "give the document a name");
        @Nullable String name = value == null ? null : value.text();
        if (value == null || name == null || Texts.isLabel(name)) {
            return name;
        }
        String label = Texts.label(name);
        value.error("is a label after RFC 1123 (up to 63 small letters, digits and hyphens inside), but was "
                + Texts.quoted(name) + (label.isEmpty() ? "" : ": use " + label));
        return null;
    }

    private static Map<String, List<String>> labels(Fields fields) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        @Nullable Fields of = fields.fields("labels");
        if (of != null) {
            of.all().forEach((label, value) -> labels.put(label, texts(value)));
        }
        return labels;
    }

    private static List<String> texts(Value value) {
        List<String> texts = new ArrayList<>();
        for (Value each : value.node() instanceof YamlNode.Items ? value.items() : List.of(value)) {
            @Nullable String text = each.raw("a text or a list of texts");
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Map<String, Value> annotations(Fields fields, Kind kind) {
        @Nullable Fields of = fields.fields("annotations");
        if (of == null) {
            return Map.of();
        }
        of.all().forEach((key, value) -> {
            if (key.startsWith(Annotations.PREFIX) && !Annotations.of(kind).contains(key)) {
                value.context()
                        .refuse(
                                OpenSloAllowance.UNKNOWN_FIELDS,
                                value.place(),
                                "is no annotation of ours on " + kind.word() + ": "
                                        + Texts.meant(key, Annotations.of(kind))
                                                .map(word -> "did you mean " + word + "?")
                                                .orElse("take it out"),
                                "it does nothing");
            }
        });
        return of.all();
    }

    /** What one of our annotations says; nothing where it is absent, or where it was refused with an error. */
    <T> Optional<T> annotation(String key, String wanted, Function<String, Optional<T>> parse) {
        @Nullable Value value = annotations.get(key);
        @Nullable String text = value == null ? null : metadata.annotations().get(key);
        if (value == null || text == null) {
            return Optional.empty();
        }
        Optional<T> parsed = parse.apply(text);
        if (parsed.isEmpty()) {
            value.error("is " + wanted + ", but was " + Texts.quoted(text));
        }
        return parsed;
    }

    /** An annotation that is one of an enum's names. */
    <E extends Enum<E>> Optional<E> annotation(String key, Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(constant.name());
        }
        return annotation(key, "one of " + String.join(", ", words), text -> {
            String upper = text.toUpperCase(Locale.ROOT);
            return words.contains(upper) ? Optional.of(Enum.valueOf(type, upper)) : Optional.empty();
        });
    }

    /** The name that the document's own name could not be. */
    String exactName() {
        return annotation(
                        Annotations.NAME,
                        "a name",
                        text -> text.isBlank() ? Optional.<String>empty() : Optional.of(text))
                .orElse(metadata.name());
    }
}
