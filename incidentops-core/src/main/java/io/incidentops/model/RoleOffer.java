package io.incidentops.model;

import java.time.Instant;

/**
 * A role that was offered to somebody who has not answered. Until they accept, whoever held it holds it. Immutable.
 *
 * @param role the role
 * @param to to whom
 * @param expiresAt when the offer lapses
 * @param mark the event that offered it
 */
public record RoleOffer(Role role, Actor to, Instant expiresAt, Mark mark) {}
