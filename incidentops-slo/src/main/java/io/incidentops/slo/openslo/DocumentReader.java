package io.incidentops.slo.openslo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one document, once it is known what it is. */
record DocumentReader(Kind kind, Fields fields) {
    /** What kind of document it is, or null with an error where it is none. */
    static @Nullable DocumentReader of(Value value) {
        @Nullable Fields unnamed = value.fields();
        if (unnamed == null) {
            return null;
        }
        @Nullable Version version = version(unnamed);
        @Nullable String word = unnamed.need("kind", "write one of " + String.join(", ", Kind.words())) == null
                ? null
                : unnamed.oneOf("kind", Kind.words());
        Optional<Kind> kind = word == null ? Optional.empty() : Kind.of(word);
        if (version == null || kind.isEmpty()) {
            return null;
        }
        Context context = value.context();
        Context known = new Context(
                context.source(),
                name(unnamed).map(name -> kind.get().word() + " " + name).orElse(context.document()),
                version,
                context.settings(),
                context.problems(),
                context.registry());
        @Nullable Fields fields = new Value(known, value.node(), value.path()).fields();
        return fields == null ? null : new DocumentReader(kind.get(), fields);
    }

    private static @Nullable Version version(Fields fields) {
        @Nullable Value value = fields.need("apiVersion", "write " + Version.V1.word());
        @Nullable String word = value == null ? null : value.text();
        if (value == null || word == null) {
            return null;
        }
        Optional<Version> version = Version.of(word);
        if (version.isEmpty()) {
            value.error(
                    "is " + Version.V1.word() + " or " + Version.V2ALPHA.word() + ", but was " + Texts.quoted(word));
        }
        return version.orElse(null);
    }

    private static Optional<String> name(Fields fields) {
        @Nullable Value metadata = fields.get("metadata");
        if (metadata == null || !(metadata.node() instanceof YamlNode.Mapping mapping)) {
            return Optional.empty();
        }
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals("name"))
                .map(YamlNode.Entry::value)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(name -> Texts.shortened(((YamlNode.Scalar) name).text()))
                .findFirst();
    }

    /** Reads it into the registry. */
    void read() {
        fields.get("apiVersion");
        fields.get("kind");
        @Nullable Meta meta = Meta.read(fields, kind);
        @Nullable Value spec = kind == Kind.SERVICE ? fields.get("spec") : fields.need("spec", "say what it is");
        fields.done();
        @Nullable Fields of = spec == null ? null : spec.fields();
        if (meta != null) {
            @Nullable Object value = of == null && kind != Kind.SERVICE ? null : read(meta, of);
            fields.self()
                    .context()
                    .registry()
                    .add(kind, meta.metadata().name(), fields.self().place(), value);
        } else if (of != null) {
            read(new Meta(OpenSloMetadata.of("unnamed"), java.util.Map.of()), of);
        }
    }

    private @Nullable Object read(Meta meta, @Nullable Fields spec) {
        if (spec == null) {
            return new OpenSloService(meta.metadata(), null);
        }
        return switch (kind) {
            case DATA_SOURCE -> SourceReader.dataSource(meta, spec);
            case SERVICE -> service(meta, spec);
            case TARGET -> PolicyReader.target(meta, spec);
            case CONDITION -> ConditionReader.condition(meta, spec);
            case SLI -> IndicatorReader.indicator(meta, spec);
            case POLICY -> PolicyReader.policy(meta, spec);
            case SLO -> SloReader.read(meta, spec);
        };
    }

    private static OpenSloService service(Meta meta, Fields spec) {
        @Nullable String description = spec.description();
        spec.done();
        return new OpenSloService(meta.metadata(), description);
    }

    /** The documents of a node: itself, or the items of a list, as files of the go-sdk have it. */
    static List<Value> split(Value root) {
        List<Value> documents = new ArrayList<>();
        if (root.node() instanceof YamlNode.Items) {
            for (Value item : root.items()) {
                documents.add(
                        new Value(root.context().named(root.context().document() + item.path()), item.node(), ""));
            }
        } else if (!root.isNull()) {
            documents.add(root);
        }
        return documents;
    }
}
