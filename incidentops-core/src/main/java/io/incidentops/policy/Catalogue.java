package io.incidentops.policy;

import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The definitions of severities, roles, statuses and checklists. A value: each method answers a changed copy. Immutable.
 *
 * @param severities the severities, worst first
 * @param unknownActsAs whose rules apply while the severity is unknown
 * @param roles the roles
 * @param statuses the statuses
 * @param checklists the checklists
 */
public record Catalogue(
        Map<Severity, SeverityDefinition> severities,
        Severity unknownActsAs,
        Map<Role, RoleDefinition> roles,
        Map<Status, StatusDefinition> statuses,
        List<ChecklistDefinition> checklists) {
    /** @throws IllegalArgumentException where the severity that stands for an unknown one is not defined */
    public Catalogue {
        severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        checklists = List.copyOf(checklists);
        if (!severities.containsKey(unknownActsAs)) {
            throw new IllegalArgumentException("an unknown severity acts as " + unknownActsAs
                    + ", which is not defined: define it, or choose one of " + severities.keySet());
        }
    }

    /**
     * The standard catalogue, after PagerDuty's incident response documentation.
     *
     * @return the catalogue
     */
    public static Catalogue standard() {
        return StandardCatalogue.CATALOGUE;
    }

    /**
     * The definition whose rules apply for a severity.
     *
     * @param severity the severity
     * @return its definition; for one that is unknown or no longer defined, that of {@link #unknownActsAs}
     */
    public SeverityDefinition rules(Severity severity) {
        SeverityDefinition found = severities.get(severity);
        return found != null ? found : Objects.requireNonNull(severities.get(unknownActsAs));
    }

    /**
     * What the record keeps of a severity.
     *
     * @param severity a severity that is defined, or {@link Severity#UNKNOWN}
     * @return key, rank and whether it is major
     */
    public SeverityLevel level(Severity severity) {
        SeverityDefinition rules = rules(severity);
        return new SeverityLevel(severity, rules.rank(), rules.major());
    }

    /**
     * Whether a severity is defined.
     *
     * @param severity the severity
     * @return whether it is, or is {@link Severity#UNKNOWN}
     */
    public boolean knows(Severity severity) {
        return severity.equals(Severity.UNKNOWN) || severities.containsKey(severity);
    }

    /**
     * The severity that a word means: its key in whatever case, with or without {@code SEV}.
     *
     * @param word the word, such as {@code 1}, {@code sev-1} or {@code SEV1}
     * @return the severity, or nothing
     */
    public Optional<Severity> severity(String word) {
        String wanted = bare(word);
        List<Severity> all = new ArrayList<>(severities.keySet());
        all.add(Severity.UNKNOWN);
        return all.stream()
                .filter(severity -> bare(severity.key()).equals(wanted)
                        || bare(severity.key()).equals("sev" + wanted))
                .findFirst();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace(" ", "");
    }

    /**
     * The definition of a role.
     *
     * @param role the role
     * @return its definition, or nothing
     */
    public Optional<RoleDefinition> role(Role role) {
        return Optional.ofNullable(roles.get(role));
    }

    /**
     * With a severity added or changed.
     *
     * @param definition its definition
     * @return the changed copy
     */
    public Catalogue severity(SeverityDefinition definition) {
        Map<Severity, SeverityDefinition> copy = new LinkedHashMap<>(severities);
        copy.put(definition.severity(), definition);
        return new Catalogue(copy, unknownActsAs, roles, statuses, checklists);
    }

    /**
     * With one severity's definition changed.
     *
     * @param severity the severity
     * @param change what changes
     * @return the changed copy
     * @throws IllegalArgumentException where the severity is not defined
     */
    public Catalogue severity(Severity severity, Function<SeverityDefinition, SeverityDefinition> change) {
        SeverityDefinition found = severities.get(severity);
        if (found == null) {
            throw new IllegalArgumentException(
                    severity + " is not defined: define it first, or choose one of " + severities.keySet());
        }
        return severity(change.apply(found));
    }

    /**
     * With a role added or changed.
     *
     * @param definition its definition
     * @return the changed copy
     */
    public Catalogue role(RoleDefinition definition) {
        Map<Role, RoleDefinition> copy = new LinkedHashMap<>(roles);
        copy.put(definition.role(), definition);
        return new Catalogue(severities, unknownActsAs, copy, statuses, checklists);
    }

    /**
     * With a status added or changed.
     *
     * @param definition its definition
     * @return the changed copy
     */
    public Catalogue status(StatusDefinition definition) {
        Map<Status, StatusDefinition> copy = new LinkedHashMap<>(statuses);
        copy.put(definition.status(), definition);
        return new Catalogue(severities, unknownActsAs, roles, copy, checklists);
    }

    /**
     * With other checklists.
     *
     * @param checklists all of them
     * @return the changed copy
     */
    public Catalogue checklists(List<ChecklistDefinition> checklists) {
        return new Catalogue(severities, unknownActsAs, roles, statuses, checklists);
    }
}
