package io.incidentops.jdbc.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many kills hit which point, and where exactly. */
final class Kills {
    private final Map<String, Integer> places = new TreeMap<>();
    private final Map<KillPoint, Integer> points = new TreeMap<>();

    void add(KillPoint point, String place) {
        points.merge(point, 1, Integer::sum);
        places.merge(place, 1, Integer::sum);
    }

    void add(Kills other) {
        other.points.forEach((point, times) -> points.merge(point, times, Integer::sum));
        other.places.forEach((place, times) -> places.merge(place, times, Integer::sum));
    }

    int all() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<KillPoint, Integer> points() {
        return Map.copyOf(points);
    }

    int at(KillPoint point) {
        return points.getOrDefault(point, 0);
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        places.forEach((place, times) -> lines.add(times + " × " + place));
        return all() + " kills " + points + ": " + String.join(", ", lines);
    }
}
