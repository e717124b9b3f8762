package io.incidentops.testkit.pagerduty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with parts that stand for any, such as {@code /incidents/{id}/notes}. Immutable. */
record PathPattern(List<String> parts) {
    static PathPattern of(String path) {
        return new PathPattern(List.of(path.split("/", -1)));
    }

    /** What stands in the place of the parts in braces; nothing where the path is another one. */
    Optional<Map<String, String>> match(String path) {
        List<String> given = List.of(path.split("/", -1));
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.equals("**")) {
                return Optional.of(found);
            }
            if (i >= given.size()) {
                return Optional.empty();
            }
            if (part.startsWith("{")) {
                found.put(part.substring(1, part.length() - 1), given.get(i));
            } else if (!part.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return given.size() == parts.size() ? Optional.of(found) : Optional.empty();
    }

    /** How many of its parts stand for any: fewer is more particular. */
    long open() {
        return parts.stream().filter(part -> part.startsWith("{")).count();
    }
}
