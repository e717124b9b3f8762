package io.incidentops.slo.openslo;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The named documents that are read together. A name whose document was refused stays known, so that nobody misses it too. */
final class Registry {
    /** A document's place, and what it says unless it was refused. */
    private record Entry(Place place, @Nullable Object value) {}

    private final Map<Kind, Map<String, Entry>> byKind = new EnumMap<>(Kind.class);
    private final Problems problems;

    Registry(Problems problems) {
        this.problems = problems;
    }

    private Map<String, Entry> of(Kind kind) {
        return byKind.computeIfAbsent(kind, any -> new LinkedHashMap<>());
    }

    void add(Kind kind, String name, Place place, @Nullable Object value) {
        @Nullable Entry first = of(kind).putIfAbsent(name, new Entry(place, value));
        if (first != null) {
            problems.error(
                    place,
                    "the name " + Texts.quoted(name) + " is taken: " + kind.word() + " "
                            + first.place().source() + ":" + first.place().line() + " has it: give each its own");
        }
    }

    boolean has(Kind kind, String name) {
        return of(kind).containsKey(name);
    }

    boolean isEmpty(Kind kind) {
        return of(kind).isEmpty();
    }

    /** What a document says, or null where there is none or it was refused. */
    <T> @Nullable T find(Kind kind, String name, Class<T> type) {
        @Nullable Entry entry = of(kind).get(name);
        return entry == null || entry.value() == null ? null : type.cast(entry.value());
    }

    <T> List<T> all(Kind kind, Class<T> type) {
        return of(kind).values().stream()
                .map(Entry::value)
                .filter(Objects::nonNull)
                .map(type::cast)
                .toList();
    }

    /** Names that there are, for an error. */
    String known(Kind kind) {
        List<String> names =
                of(kind).keySet().stream().limit(5).map(Texts::quoted).toList();
        return names.isEmpty() ? "there is none" : "there is " + String.join(", ", names);
    }
}
