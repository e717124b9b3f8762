package io.incidentops.slo.openslo;

import io.incidentops.slo.Composite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads documents of several sources together. Used once. */
final class DocumentsReader {
    private final Settings settings;
    private final Problems problems = new Problems();
    private final Registry registry = new Registry(problems);
    private final List<DocumentReader> documents = new ArrayList<>();

    DocumentsReader(Settings settings) {
        this.settings = settings;
    }

    /** A text, or null where the source could not be read. */
    void add(String source, @Nullable String text) {
        problems.source(source);
        if (text == null) {
            return;
        }
        int before = documents.size() + problems.count();
        int number = 0;
        for (YamlNode root : new YamlText(source, problems).documents(text)) {
            Context context = new Context(source, "document " + ++number, Version.V1, settings, problems, registry);
            for (Value value : DocumentReader.split(new Value(context, root, ""))) {
                @Nullable DocumentReader reader = DocumentReader.of(value);
                if (reader != null) {
                    documents.add(reader);
                }
            }
        }
        if (documents.size() + problems.count() == before) {
            problems.warning(new Place(source, "", 0, 0, ""), "has no document");
        }
    }

    Problems problems() {
        return problems;
    }

    /** @throws OpenSloException with all problems of all sources */
    OpenSloDocuments read() {
        documents.sort(Comparator.comparing(DocumentReader::kind)); // stable: those that others refer to come first
        documents.forEach(DocumentReader::read);
        List<SloReader.Result> results = registry.all(Kind.SLO, SloReader.Result.class);
        List<OpenSloObjective> objectives =
                results.stream().flatMap(result -> result.objectives().stream()).toList();
        checkNames(results);
        problems.throwIfAny();
        List<Composite> composites = results.stream()
                .map(SloReader.Result::composite)
                .filter(Objects::nonNull)
                .toList();
        return new OpenSloDocuments(
                objectives,
                composites,
                registry.all(Kind.SLI, OpenSloIndicator.class),
                registry.all(Kind.SERVICE, OpenSloService.class),
                registry.all(Kind.DATA_SOURCE, OpenSloDataSource.class),
                registry.all(Kind.POLICY, Policy.class).stream()
                        .map(Policy::policy)
                        .toList(),
                registry.all(Kind.CONDITION, Alert.class).stream()
                        .map(Alert::condition)
                        .toList(),
                registry.all(Kind.TARGET, OpenSloNotificationTarget.class),
                problems.warnings());
    }

    private void checkNames(List<SloReader.Result> results) {
        Set<String> names = new HashSet<>();
        for (SloReader.Result result : results) {
            Stream<String> of =
                    result.objectives().stream().map(each -> each.slo().name());
            Stream.concat(of, Stream.ofNullable(result.composite()).map(Composite::name))
                    .filter(name -> !names.add(name))
                    .forEach(name -> problems.error(
                            result.place(),
                            "two objectives come to the name " + Texts.quoted(name)
                                    + ": rename one, or the displayName that it is made of"));
        }
    }
}
