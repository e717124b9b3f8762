package io.incidentops.pagerduty.sync;

import io.incidentops.model.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which priority of PagerDuty's is which severity of ours, by the priority's name. Standard: {@code P1} to {@code P5} are
 * {@code SEV1} to {@code SEV5}; a priority that is called like a severity is that one anyway. Immutable.
 */
public final class Priorities {
    private final Map<String, Severity> byName;

    private Priorities(Map<String, Severity> byName) {
        this.byName = byName;
    }

    /**
     * The standard table.
     *
     * @return P1 is SEV1, and so on to P5
     */
    public static Priorities standard() {
        Map<String, Severity> table = new LinkedHashMap<>();
        table.put("P1", Severity.SEV1);
        table.put("P2", Severity.SEV2);
        table.put("P3", Severity.SEV3);
        table.put("P4", Severity.SEV4);
        table.put("P5", Severity.SEV5);
        return of(table);
    }

    /**
     * A table of one's own.
     *
     * @param byName severities by the priority's name, in whatever case
     * @return the table
     */
    public static Priorities of(Map<String, Severity> byName) {
        Map<String, Severity> copy = new LinkedHashMap<>();
        byName.forEach((name, severity) ->
                copy.put(name.toLowerCase(Locale.ROOT), Objects.requireNonNull(severity, "severity")));
        return new Priorities(copy);
    }

    /** Which severity a priority is, nothing where it is none of the table's and not called like one. */
    Optional<Severity> severity(String priority) {
        String name = priority.toLowerCase(Locale.ROOT);
        Severity known = byName.get(name);
        return known != null ? Optional.of(known) : called(name);
    }

    private static Optional<Severity> called(String name) {
        String plain = name.replaceAll("[^a-z0-9]", "");
        return plain.matches("sev[1-5]") ? Optional.of(Severity.of(plain.toUpperCase(Locale.ROOT))) : Optional.empty();
    }
}
