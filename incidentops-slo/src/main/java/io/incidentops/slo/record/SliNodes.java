package io.incidentops.slo.record;

import io.incidentops.store.KeyValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the nodes that count, each with the day on which it was there last. Not thread-safe. */
final class SliNodes {
    private static final String KEY = "slo/nodes";

    /** For how many days a node is read that no longer writes. */
    private static final int REMEMBERED_DAYS = 94;

    private static final Pattern LINE = Pattern.compile("\\S+ -?\\d{1,18}");

    private final SliValues values;

    SliNodes(SliValues values) {
        this.values = values;
    }

    /** Writes that the node is there, if that is not known today; the last day of each node that is known. */
    Map<String, Long> join(String node, long day) {
        Map<String, Long> days = days(values.read(KEY));
        if (days.getOrDefault(node, Long.MIN_VALUE) >= day) {
            return days;
        }
        return days(values.change(KEY, old -> text(with(days(old), node, day))));
    }

    /** A clock that is far ahead, here or there, makes nobody forget the others. */
    private static Map<String, Long> with(Map<String, Long> days, String node, long day) {
        days.remove(node);
        long latest = days.values().stream().mapToLong(Long::longValue).max().orElse(day);
        days.values().removeIf(last -> last < Math.min(day, latest) - REMEMBERED_DAYS);
        days.put(node, day);
        return days;
    }

    private static String text(Map<String, Long> days) {
        return days.entrySet().stream()
                .map(seen -> seen.getKey() + " " + seen.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, Long> days(KeyValue.Value value) {
        Map<String, Long> days = new TreeMap<>();
        value.value()
                .lines()
                .filter(line -> LINE.matcher(line).matches())
                .map(line -> line.split(" ", 2))
                .forEach(parts -> days.put(parts[0], Long.parseLong(parts[1])));
        return days;
    }
}
