package io.incidentops.chatops.grammar;

import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.Status;
import io.incidentops.policy.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the catalogue defines. */
public final class Catalogued {
    /** A severity, such as {@code sev1} or {@code 1}. */
    public static final ArgumentType<Severity> SEVERITY =
            new Type<>(
                    "SEV",
                    "severity",
                    catalogue -> List.copyOf(catalogue.severities().keySet()),
                    Severity::key) {
                @Override
                public Severity read(String word, Asking asking) {
                    return catalogue(asking).severity(word).orElseThrow(() -> unknown(word, asking));
                }
            };

    /** A role, by its key, the beginning of one, or a common name. */
    public static final ArgumentType<Role> ROLE =
            new Type<>(
                    "ROLE", "role", catalogue -> List.copyOf(catalogue.roles().keySet()), Role::key) {
                @Override
                public Role read(String word, Asking asking) {
                    Role common = COMMON.get(word.toLowerCase(Locale.ROOT));
                    return common != null && catalogue(asking).roles().containsKey(common)
                            ? common
                            : super.read(word, asking);
                }
            };

    /** A status, by its key or the beginning of one. */
    public static final ArgumentType<Status> STATUS = new Type<>(
            "STATUS", "status", catalogue -> List.copyOf(catalogue.statuses().keySet()), Status::key);

    private static final Map<String, Role> COMMON = Map.ofEntries(
            Map.entry("ic", Role.COMMANDER),
            Map.entry("lead", Role.COMMANDER),
            Map.entry("command", Role.COMMANDER),
            Map.entry("incident-commander", Role.COMMANDER),
            Map.entry("sme", Role.EXPERT),
            Map.entry("resolver", Role.EXPERT),
            Map.entry("subject-matter-expert", Role.EXPERT),
            Map.entry("comms", Role.CUSTOMER_LIAISON),
            Map.entry("communications", Role.CUSTOMER_LIAISON));

    private Catalogued() {}

    private static class Type<T> implements ArgumentType<T> {
        private final String placeholder;
        private final String what;
        private final Function<Catalogue, List<T>> all;
        private final Function<T, String> key;

        Type(String placeholder, String what, Function<Catalogue, List<T>> all, Function<T, String> key) {
            this.placeholder = placeholder;
            this.what = what;
            this.all = all;
            this.key = key;
        }

        @Override
        public String placeholder() {
            return placeholder;
        }

        @Override
        public T read(String word, Asking asking) {
            String wanted = word.toLowerCase(Locale.ROOT);
            List<T> begin = all.apply(catalogue(asking)).stream()
                    .filter(each -> lower(each).startsWith(wanted))
                    .toList();
            for (T each : begin) {
                if (lower(each).equals(wanted)) {
                    return each;
                }
            }
            if (begin.size() != 1) {
                throw unknown(word, asking);
            }
            return begin.get(0);
        }

        private String lower(T each) {
            return key.apply(each).toLowerCase(Locale.ROOT);
        }

        Mistake unknown(String word, Asking asking) {
            return new Mistake("there is no " + what + " '" + Typed.shown(word) + "'; choose one of "
                    + String.join(", ", candidates(asking)));
        }

        @Override
        public List<String> candidates(Asking asking) {
            return all.apply(catalogue(asking)).stream().map(key).toList();
        }
    }

    private static Catalogue catalogue(Asking asking) {
        return asking.ops().policy().catalogue();
    }
}
