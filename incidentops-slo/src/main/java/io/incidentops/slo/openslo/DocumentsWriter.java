package io.incidentops.slo.openslo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes objectives, and the data sources that they name. Used once. */
final class DocumentsWriter {
    private final Problems problems = new Problems();
    private final YamlOut out = new YamlOut();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** @throws OpenSloException with all that cannot be written */
    String write(List<OpenSloObjective> objectives) {
        Map<String, OpenSloDataSource> sources = new LinkedHashMap<>();
        objectives.forEach(objective -> collect(objective, sources));
        sources.values().forEach(source -> add(source.metadata().name(), () -> IndicatorTree.dataSource(source)));
        objectives.forEach(this::write);
        if (out.text().length() > Limits.CHARACTERS) {
            problems.error(
                    "OpenSLO v1",
                    "the text has more than " + Limits.CHARACTERS + " characters: write fewer objectives at once");
        }
        problems.throwIfAny();
        return out.text();
    }

    private void write(OpenSloObjective objective) {
        String name = objective.slo().name();
        Writing writing = new Writing(problems, name);
        if (!names.add(name)) {
            writing.refuse("metadata.name", "two objectives have this name: rename one");
        }
        String plain = writing.label(name, "slo");
        String label = label(plain);
        add(name, () -> new SloTree(writing, objective).document(label));
    }

    /** The label, or with a number where it is taken. */
    private String label(String plain) {
        String label = plain;
        for (int number = 2; !labels.add(label); number++) {
            label = Writing.numbered(plain, number);
        }
        return label;
    }

    private void collect(OpenSloObjective objective, Map<String, OpenSloDataSource> sources) {
        Writing writing = new Writing(problems, objective.slo().name());
        for (OpenSloSource source : IndicatorTree.sources(objective.indicator().metric())) {
            @Nullable OpenSloDataSource data = source.dataSource();
            if (data == null) {
                continue;
            }
            @Nullable OpenSloDataSource other = source.ref() == null ? null : sources.putIfAbsent(source.ref(), data);
            if (source.ref() == null) {
                writing.refuse(
                        "dataSourceSpec", "v1 has no data source within a metric: give it a name and refer to it");
            } else if (!source.ref().equals(data.metadata().name()) || (other != null && !other.equals(data))) {
                writing.refuse("metricSourceRef", "two data sources are meant by " + Texts.quoted(source.ref()));
            }
        }
    }

    private void add(String name, Supplier<Tree> document) {
        try {
            out.document(document.get().map());
        } catch (IllegalArgumentException refused) {
            new Writing(problems, name).refuse("", String.valueOf(refused.getMessage()));
        }
    }
}
