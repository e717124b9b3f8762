package io.incidentops.slo.openslo;

import org.jspecify.annotations.Nullable;

/** A document within another: its metadata and its spec, without a version of its own. */
record Inline(Meta meta, Fields spec) {
    static @Nullable Inline read(Value value, Kind kind) {
        @Nullable Fields fields = value.fields();
        if (fields == null) {
            return null;
        }
        @Nullable String word = fields.text("kind");
        if (word != null && !word.equals(kind.word())) {
            fields.error("kind", "is " + kind.word() + " here, but was " + Texts.quoted(word));
        }
        @Nullable String version = fields.text("apiVersion");
        if (version != null && !version.equals(value.context().version().word())) {
            fields.error(
                    "apiVersion",
                    "is that of the document around it, "
                            + value.context().version().word() + ": take it out");
        }
        @Nullable Meta meta = Meta.read(fields, kind);
        @Nullable Value spec = fields.need("spec", "say what it is");
        fields.done();
        @Nullable Fields of = spec == null ? null : spec.fields();
        return meta == null || of == null ? null : new Inline(meta, of);
    }
}
