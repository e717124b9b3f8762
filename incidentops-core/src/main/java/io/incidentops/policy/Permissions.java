package io.incidentops.policy;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Role;
import io.incidentops.model.RoleHolder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: one table for normal times, one for major incidents. A right that a table does not name is anyone's,
 * unless it destroys or widens. Where nobody holds a named role, the right is anyone's too, again unless it destroys or
 * widens. Programs and the engine act for the host and may do everything. Immutable.
 *
 * @param normal the roles that have a right in normal times
 * @param emergency the roles that have a right in a major incident
 * @param admins the ids of people who have every right at any time
 */
public record Permissions(Map<Right, Set<Role>> normal, Map<Right, Set<Role>> emergency, Set<String> admins) {
    /** Copies the tables. */
    public Permissions {
        normal = Map.copyOf(normal);
        emergency = Map.copyOf(emergency);
        admins = Set.copyOf(admins);
    }

    /**
     * The standard tables: in a major incident the commander and the deputy decide, delegate and resolve.
     *
     * @return the permissions
     */
    public static Permissions standard() {
        Set<Role> command = Set.of(Role.COMMANDER, Role.DEPUTY);
        Map<Right, Set<Role>> normal = new EnumMap<>(Right.class);
        normal.put(Right.LOWER_SEVERITY, Set.of(Role.COMMANDER));
        normal.put(Right.MERGE, command);
        normal.put(Right.WAIVE, command);
        normal.put(Right.REDACT, Set.of(Role.COMMANDER, Role.DEPUTY, Role.SCRIBE));
        normal.put(Right.WIDEN, command);
        Map<Right, Set<Role>> emergency = new EnumMap<>(normal);
        emergency.put(Right.DECIDE, command);
        emergency.put(Right.ASSIGN, command);
        emergency.put(Right.RESOLVE, command);
        emergency.put(Right.CLOSE, command);
        emergency.put(
                Right.UPDATE,
                Set.of(Role.COMMANDER, Role.DEPUTY, Role.SCRIBE, Role.CUSTOMER_LIAISON, Role.INTERNAL_LIAISON));
        return new Permissions(normal, emergency, Set.of());
    }

    /**
     * The roles that have a right now.
     *
     * @param right the right
     * @param state the incident
     * @return the roles, none where the right is anyone's
     */
    public Set<Role> roles(Right right, IncidentState state) {
        return (state.major() ? emergency : normal).getOrDefault(right, Set.of());
    }

    /**
     * Whether somebody may.
     *
     * @param right the right
     * @param state the incident
     * @param actor who
     * @return whether they may
     */
    public boolean allows(Right right, IncidentState state, Actor actor) {
        if (!actor.isPerson() || admins.contains(actor.id())) {
            return true;
        }
        Set<Role> roles = roles(right, state);
        if (roles.isEmpty()) {
            return !right.deniedByDefault();
        }
        boolean held = false;
        for (RoleHolder holder : state.people().holders()) {
            if (roles.contains(holder.role())) {
                if (holder.person().equals(actor)) {
                    return true;
                }
                held = true;
            }
        }
        return !held && !right.deniedByDefault();
    }

    /**
     * With people who have every right at any time.
     *
     * @param ids their ids
     * @return the changed copy
     */
    public Permissions admins(Set<String> ids) {
        return new Permissions(normal, emergency, ids);
    }
}
