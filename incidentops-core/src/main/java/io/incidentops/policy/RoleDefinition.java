package io.incidentops.policy;

import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may hold a role, and what it is for. Immutable.
 *
 * @param role the key
 * @param name how people call it
 * @param single whether only one person may hold it
 * @param excludes the roles that its holder may not hold as well
 * @param holders the ids of those who may hold it, or null for everyone
 * @param duty what its holder does, in one sentence
 */
public record RoleDefinition(
        Role role,
        String name,
        boolean single,
        Set<Role> excludes,
        @Nullable Set<String> holders,
        String duty) {
    /** Copies the sets. */
    public RoleDefinition {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(duty, "duty");
        excludes = Set.copyOf(excludes);
        holders = holders == null ? null : Set.copyOf(holders);
    }

    /**
     * Whether somebody may hold it.
     *
     * @param person who
     * @return whether they are a person, and one of those who may
     */
    public boolean openTo(Actor person) {
        return person.isPerson() && (holders == null || holders.contains(person.id()));
    }

    /**
     * Only for some.
     *
     * @param ids the ids of those who may hold it
     * @return the changed copy
     */
    public RoleDefinition onlyFor(Set<String> ids) {
        return new RoleDefinition(role, name, single, excludes, ids, duty);
    }
}
