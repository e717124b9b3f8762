package io.incidentops.model;

import java.util.Objects;

/**
 * Who did something: a person, a program, or the engine itself. Two actors are the same when kind and id are; the name
 * is for reading only. Immutable.
 *
 * @param kind what sort of actor
 * @param id the directory's id, 1 to 128 characters; an identity that the directory does not know is a person of its own
 * @param name how people call it, 1 to 128 characters
 */
public record Actor(Kind kind, String id, String name) {
    /** What sort of actor. */
    public enum Kind implements Keyed {
        /** Somebody with a name. */
        PERSON,
        /** A program that uses the library, or an integration. */
        PROGRAM,
        /** The engine: a deadline that passed, a delivery that came back. */
        ENGINE;
    }

    /** The engine itself. */
    public static final Actor ENGINE = new Actor(Kind.ENGINE, "engine", "incidentops");

    /** @throws IllegalArgumentException where id or name is blank, too long, or holds control characters */
    public Actor {
        Objects.requireNonNull(kind, "kind");
        check("actor id", Objects.requireNonNull(id, "id"));
        check("actor name", Objects.requireNonNull(name, "name"));
    }

    private static void check(String what, String value) {
        Text.problem(what, value, 128, Text.Lines.ONE).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /**
     * A person.
     *
     * @param id the directory's id
     * @param name how people call them
     * @return the actor
     */
    public static Actor person(String id, String name) {
        return new Actor(Kind.PERSON, id, name);
    }

    /**
     * A person who is called by their id.
     *
     * @param id the directory's id
     * @return the actor
     */
    public static Actor person(String id) {
        return new Actor(Kind.PERSON, id, id);
    }

    /**
     * A program.
     *
     * @param id its id
     * @return the actor
     */
    public static Actor program(String id) {
        return new Actor(Kind.PROGRAM, id, id);
    }

    /**
     * Whether this is a person.
     *
     * @return whether the kind is {@link Kind#PERSON}
     */
    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor actor && kind == actor.kind && id.equals(actor.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode() * 31 + kind.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
