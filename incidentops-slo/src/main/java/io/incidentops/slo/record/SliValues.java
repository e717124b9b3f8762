package io.incidentops.slo.record;

import io.incidentops.store.KeyValue;
import io.incidentops.store.StorageException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads and writes the values of {@link SliStore}: a line with the number of the page, then its rows. Thread-safe. */
final class SliValues {
    private static final int TRIES = 20;

    /** For how many days a node is read that no longer writes. */
    private static final int REMEMBERED_DAYS = 94;

    private final KeyValue values;

    SliValues(KeyValue values) {
        this.values = values;
    }

    /** Merges rows into a page, and all that is on it then; nothing where a later page has its place by now. */
    SortedMap<SliSlot, SliRow> merge(SliPage page, SortedMap<SliSlot, SliRow> rows) {
        if (rows.isEmpty()) {
            return read(page);
        }
        String text = change(page.key(), old -> {
            long number = number(old);
            if (number > page.number()) {
                return old;
            }
            SortedMap<SliSlot, SliRow> all = number < page.number() ? new TreeMap<>() : SliText.read(old);
            rows.forEach((slot, row) -> all.merge(slot, row, SliRow::merge));
            return page.number() + "\n" + SliText.write(all);
        });
        return number(text) == page.number() ? SliText.read(text) : Collections.emptySortedMap();
    }

    SortedMap<SliSlot, SliRow> read(SliPage page) {
        Optional<KeyValue.Value> found = values.get(page.key());
        return found.isPresent() && number(found.get().value()) == page.number()
                ? SliText.read(found.get().value())
                : Collections.emptySortedMap();
    }

    /** Writes that the node is there, if that is not known today. */
    void join(Sli sli, long day) {
        change(SliPage.nodes(sli.name()), old -> {
            Map<String, Long> days = days(old);
            days.merge(sli.node(), day, Math::max);
            days.values().removeIf(last -> last < day - REMEMBERED_DAYS);
            return days.entrySet().stream()
                    .map(seen -> seen.getKey() + " " + seen.getValue() + "\n")
                    .collect(Collectors.joining());
        });
    }

    List<String> nodes(String sli) {
        return values.get(SliPage.nodes(sli))
                .map(found -> List.copyOf(days(found.value()).keySet()))
                .orElse(List.of());
    }

    private static Map<String, Long> days(String text) {
        Map<String, Long> days = new TreeMap<>();
        text.lines().map(line -> line.split(" ", 2)).forEach(parts -> days.put(parts[0], Long.parseLong(parts[1])));
        return days;
    }

    private static long number(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? Long.MIN_VALUE : Long.parseLong(text.substring(0, end));
    }

    private String change(String key, UnaryOperator<String> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<KeyValue.Value> found = values.get(key);
            String old = found.map(KeyValue.Value::value).orElse("");
            String next = change.apply(old);
            long version = found.map(KeyValue.Value::version).orElse(0L);
            if (next.equals(old) || values.put(key, next, version)) {
                return next;
            }
        }
        throw new StorageException(
                "the value " + key + " was changed by others " + TRIES + " times in a row: try again in a minute",
                false,
                null);
    }
}
