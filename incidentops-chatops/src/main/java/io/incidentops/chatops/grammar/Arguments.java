package io.incidentops.chatops.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed for each argument. Confined to one request. */
final class Arguments {
    private final Map<Argument<?>, List<Object>> values = new HashMap<>();

    <T> void add(Argument<T> argument, T value) {
        values.computeIfAbsent(argument, key -> new ArrayList<>()).add(value);
    }

    boolean has(Argument<?> argument) {
        return values.containsKey(argument);
    }

    <T> Optional<T> find(Argument<T> argument) {
        List<T> all = all(argument);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    @SuppressWarnings("unchecked") // add() takes only values of the argument's own type
    <T> List<T> all(Argument<T> argument) {
        return List.copyOf((List<T>) values.getOrDefault(argument, List.of()));
    }
}
