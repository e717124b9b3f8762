package io.incidentops.model;

import java.util.HashSet;
import java.util.Set;

/**
 * Who may know of the incident, and whether it is real. Immutable.
 *
 * @param restricted whether only those it is shared with may know of it
 * @param sharedWith whom a restricted incident is shared with
 * @param drill whether it is an exercise, from birth
 */
public record Visibility(boolean restricted, Set<Actor> sharedWith, boolean drill) {
    /** Copies the set. */
    public Visibility {
        sharedWith = Set.copyOf(sharedWith);
    }

    /**
     * Whether somebody may know of the incident. The engine always may.
     *
     * @param actor who
     * @return whether they may
     */
    public boolean visibleTo(Actor actor) {
        return !restricted || actor.equals(Actor.ENGINE) || sharedWith.contains(actor);
    }

    /**
     * Restricted or open, with the same people.
     *
     * @param restricted whether only those it is shared with may know of it
     * @return the new visibility
     */
    public Visibility restricted(boolean restricted) {
        return new Visibility(restricted, sharedWith, drill);
    }

    /**
     * Shared with somebody more.
     *
     * @param actor who
     * @return the new visibility
     */
    public Visibility plus(Actor actor) {
        Set<Actor> copy = new HashSet<>(sharedWith);
        copy.add(actor);
        return new Visibility(restricted, copy, drill);
    }

    /**
     * No longer shared with somebody.
     *
     * @param actor who
     * @return the new visibility
     */
    public Visibility minus(Actor actor) {
        Set<Actor> copy = new HashSet<>(sharedWith);
        copy.remove(actor);
        return new Visibility(restricted, copy, drill);
    }
}
