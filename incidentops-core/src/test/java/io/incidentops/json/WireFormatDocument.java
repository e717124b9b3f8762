package io.incidentops.json;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Source;
import io.incidentops.model.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of {@code docs/wire-format.md}, made from the records and their Javadoc. */
final class WireFormatDocument {
    private static final List<Class<? extends Record>> VALUES =
            List.of(Actor.class, Source.class, SeverityLevel.class, Visibility.class, PageTarget.class);
    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*\\s*(?:\\* )?([^.]+)\\.", Pattern.DOTALL);

    private WireFormatDocument() {}

    static String envelope() {
        return "| field | type |\n|---|---|\n"
                + rows(Envelope.CODEC.fields().stream()
                        .map(field ->
                                row("`" + field.name() + "`", field.codec().type())))
                + row("`data`", "object, by kind");
    }

    static String kinds() {
        Map<String, Class<?>> sorted = new TreeMap<>(Kinds.BY_NAME);
        return "| kind | what happened | data |\n|---|---|---|\n"
                + rows(sorted.entrySet().stream()
                        .map(kind ->
                                row("`" + kind.getKey() + "`", meaning(kind.getValue()), fields(kind.getValue()))));
    }

    static String values() {
        return table("type", VALUES);
    }

    static String file() {
        return table("line", List.of(FileHeader.class, FileFooter.class));
    }

    private static String table(String what, List<Class<? extends Record>> types) {
        return "| " + what + " | fields |\n|---|---|\n"
                + rows(types.stream().map(type -> row(Codecs.of(type).type(), fields(type))));
    }

    private static String fields(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<RecordCodec.Field> fields = ((RecordCodec<?>) (Codec<?>) Codecs.of(type)).fields();
        return IntStream.range(0, components.length)
                .mapToObj(i -> field(fields.get(i), components[i]))
                .collect(Collectors.joining("; "));
    }

    private static String field(RecordCodec.Field field, RecordComponent component) {
        return "`" + field.name() + "`" + (optional(component) ? "?" : "") + " "
                + field.codec().type();
    }

    /** Whether a component may be absent on the wire: what may be null, and sets and maps. */
    static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == Set.class
                || component.getType() == Map.class;
    }

    private static String meaning(Class<?> type) {
        Path source = Path.of("src", "main", "java", type.getName().replace('.', '/') + ".java");
        try {
            Matcher sentence = FIRST_SENTENCE.matcher(Files.readString(source));
            return sentence.find() ? sentence.group(1).replaceAll("\\s+\\* ", " ") : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(Stream<String> rows) {
        return rows.collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
