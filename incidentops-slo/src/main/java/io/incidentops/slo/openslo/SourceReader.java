package io.incidentops.slo.openslo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads data sources and the metrics that are asked of them. */
final class SourceReader {
    private SourceReader() {}

    static @Nullable OpenSloDataSource dataSource(Meta meta, Fields spec) {
        @Nullable String description = spec.description();
        @Nullable Value type = spec.need("type", "say what the source is, such as Prometheus");
        @Nullable Value details = spec.get("connectionDetails");
        spec.done();
        @Nullable String word = type == null ? null : type.text();
        @Nullable Object free = details == null ? null : details.free();
        return word == null ? null : new OpenSloDataSource(meta.metadata(), word, free, description);
    }

    /** A metric of a ratio or threshold, or null where it was refused. */
    static @Nullable OpenSloSource metric(Value value) {
        @Nullable Fields fields = value.fields();
        if (fields == null) {
            return null;
        }
        if (value.context().version() == Version.V2ALPHA) {
            return v2alpha(fields);
        }
        @Nullable Value source = fields.need("metricSource", "say where the metric is, with type and spec");
        fields.done();
        @Nullable Fields of = source == null ? null : source.fields();
        return of == null ? null : v1(of);
    }

    private static @Nullable OpenSloSource v1(Fields fields) {
        @Nullable Value ref = fields.get("metricSourceRef");
        @Nullable String type = fields.text("type");
        @Nullable Map<String, @Nullable Object> spec = spec(fields);
        fields.done();
        if (ref == null && !fields.has("type")) {
            fields.error("type", "is missing: say what the source is, or name a data source with metricSourceRef");
            return null;
        }
        return spec == null ? null : source(ref, type, spec);
    }

    private static @Nullable OpenSloSource v2alpha(Fields fields) {
        @Nullable Value ref = fields.get("dataSourceRef");
        @Nullable Value inline = fields.get("dataSourceSpec");
        @Nullable Map<String, @Nullable Object> spec = spec(fields);
        fields.done();
        if ((ref == null) == (inline == null)) {
            fields.error("dataSourceRef", "exactly one of dataSourceRef and dataSourceSpec says where the metric is");
            return null;
        }
        if (inline == null) {
            return spec == null ? null : source(ref, null, spec);
        }
        @Nullable Fields of = inline.fields();
        @Nullable OpenSloDataSource data = of == null ? null : dataSource(new Meta(OpenSloMetadata.of("inline"), Map.of()), of);
        return spec == null || data == null ? null : new OpenSloSource(null, data.type(), spec, data);
    }

    private static @Nullable Map<String, @Nullable Object> spec(Fields fields) {
        @Nullable Value spec = fields.need("spec", "say what to ask the source, such as query");
        if (spec == null || (!(spec.node() instanceof YamlNode.Mapping) && spec.fields() == null)) {
            return null;
        }
        @SuppressWarnings("unchecked") // a mapping is read as a map
        Map<String, @Nullable Object> free = (Map<String, @Nullable Object>) spec.free();
        return free;
    }

    private static @Nullable OpenSloSource source(
            @Nullable Value ref, @Nullable String type, Map<String, @Nullable Object> spec) {
        @Nullable String name = ref == null ? null : ref.text();
        if (ref == null || name == null) {
            return ref == null ? new OpenSloSource(null, type, spec, null) : null;
        }
        Registry registry = ref.context().registry();
        @Nullable OpenSloDataSource data = registry.find(Kind.DATA_SOURCE, name, OpenSloDataSource.class);
        if (!registry.has(Kind.DATA_SOURCE, name)) {
            ref.context()
                    .refuse(
                            OpenSloAllowance.MISSING_REFERENCES,
                            ref.place(),
                            "no DataSource is named " + Texts.quoted(name) + " (" + registry.known(Kind.DATA_SOURCE)
                                    + "): read its document too",
                            "the name alone is kept");
        } else if (data != null && type != null && !type.equalsIgnoreCase(data.type())) {
            ref.error("names a data source of type " + Texts.quoted(data.type()) + ", but type is " + Texts.quoted(type)
                    + ": make them the same, or leave type out");
        }
        return new OpenSloSource(name, type == null && data != null ? data.type() : type, spec, data);
    }
}
