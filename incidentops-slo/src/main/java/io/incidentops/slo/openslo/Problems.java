package io.incidentops.slo.openslo;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is wrong and what is unwise, a bounded number of each. Not thread-safe. */
final class Problems {
    private static final int KEPT = 200;

    private final Set<OpenSloProblem> errors = new LinkedHashSet<>();
    private final Set<OpenSloProblem> warnings = new LinkedHashSet<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();
    private int count;

    void error(Place place, String message) {
        add(place.problem(message));
    }

    void error(String source, String message) {
        add(new OpenSloProblem(source, "", 0, 0, "", message));
    }

    void warning(Place place, String message) {
        if (warnings.size() < KEPT) {
            warnings.add(place.problem(message));
        }
    }

    /** Names the sources in the order in which their problems are told. */
    void source(String source) {
        order.putIfAbsent(source, order.size());
    }

    private void add(OpenSloProblem problem) {
        if (errors.size() >= KEPT || errors.add(problem)) {
            count++;
        }
    }

    int count() {
        return count;
    }

    void throwIfAny() {
        if (count > 0) {
            throw new OpenSloException(inOrder(errors), count);
        }
    }

    List<OpenSloProblem> warnings() {
        return inOrder(warnings);
    }

    private List<OpenSloProblem> inOrder(Collection<OpenSloProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing((OpenSloProblem problem) -> order.getOrDefault(problem.source(), 0))
                        .thenComparingInt(OpenSloProblem::line)
                        .thenComparingInt(OpenSloProblem::column))
                .toList();
    }
}
