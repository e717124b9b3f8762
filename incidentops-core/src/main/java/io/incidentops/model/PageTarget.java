package io.incidentops.model;

import java.util.Objects;

/**
 * Who is to be paged. Immutable.
 *
 * @param kind what sort of target
 * @param id its id in the directory or in the pager's configuration, 1 to 128 characters
 */
public record PageTarget(Kind kind, String id) {
    /** What sort of target. */
    public enum Kind implements Keyed {
        /** One person. */
        PERSON,
        /** Whoever is on call for a team. */
        TEAM,
        /** Whoever is on call for a service. */
        SERVICE,
        /** Whoever is on call for a role, such as the commander. */
        ROLE,
        /** An escalation policy of the pager. */
        POLICY;
    }

    /** @throws IllegalArgumentException where the id is blank, too long, or holds control characters */
    public PageTarget {
        Objects.requireNonNull(kind, "kind");
        Text.problem("page target", Objects.requireNonNull(id, "id"), 128, Text.Lines.ONE)
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(problem);
                });
    }

    /**
     * A person.
     *
     * @param person the person
     * @return the target
     */
    public static PageTarget person(Actor person) {
        return new PageTarget(Kind.PERSON, person.id());
    }

    /**
     * Whoever is on call for a team.
     *
     * @param id the team
     * @return the target
     */
    public static PageTarget team(String id) {
        return new PageTarget(Kind.TEAM, id);
    }

    /**
     * Whoever is on call for a service.
     *
     * @param id the service
     * @return the target
     */
    public static PageTarget service(String id) {
        return new PageTarget(Kind.SERVICE, id);
    }

    /**
     * Whoever is on call for a role.
     *
     * @param role the role
     * @return the target
     */
    public static PageTarget role(Role role) {
        return new PageTarget(Kind.ROLE, role.key());
    }

    /**
     * An escalation policy of the pager.
     *
     * @param id the policy
     * @return the target
     */
    public static PageTarget policy(String id) {
        return new PageTarget(Kind.POLICY, id);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text {@code kind:id}
     * @return the target
     * @throws IllegalArgumentException where the text has another form
     */
    public static PageTarget parse(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && kind.key().equals(text.substring(0, colon))) {
                return new PageTarget(kind, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(
                "a page target reads person:ID, team:ID, service:ID, role:ID or policy:ID, but was '"
                        + Text.shorten(text, 80) + "'");
    }

    @Override
    public String toString() {
        return kind.key() + ":" + id;
    }
}
