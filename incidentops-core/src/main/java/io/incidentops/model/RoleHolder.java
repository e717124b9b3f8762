package io.incidentops.model;

/**
 * Somebody who holds a role. Immutable.
 *
 * @param role the role
 * @param person who holds it
 * @param mark the event since when
 */
public record RoleHolder(Role role, Actor person, Mark mark) {}
