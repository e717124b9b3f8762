package io.incidentops.port;

import io.incidentops.model.Actor;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person, whatever they are called elsewhere. A value: each method answers a changed copy. Immutable.
 *
 * @param id the directory's id
 * @param name how people call them
 * @param chatIds their ids on chat platforms, by the platform's name
 * @param pagerId their id at the pager, or null
 * @param email their address, or null; kept out of {@link #toString()}
 * @param team their team, or null
 * @param zone their time zone
 */
public record Person(
        String id,
        String name,
        Map<String, String> chatIds,
        @Nullable String pagerId,
        @Nullable String email,
        @Nullable String team,
        ZoneId zone) {
    /** Copies the map. */
    public Person {
        Objects.requireNonNull(zone, "zone");
        chatIds = Map.copyOf(chatIds);
        Actor.person(id, name);
    }

    /**
     * A person of whom only id and name are known; the zone is UTC.
     *
     * @param id the directory's id
     * @param name how people call them
     * @return the person
     */
    public static Person of(String id, String name) {
        return new Person(id, name, Map.of(), null, null, null, ZoneOffset.UTC);
    }

    /**
     * With their id on a chat platform.
     *
     * @param platform the platform's name
     * @param chatId their id there
     * @return the changed copy
     */
    public Person chatId(String platform, String chatId) {
        Map<String, String> copy = new HashMap<>(chatIds);
        copy.put(platform, chatId);
        return new Person(id, name, copy, pagerId, email, team, zone);
    }

    /**
     * With their id at the pager.
     *
     * @param pagerId the id
     * @return the changed copy
     */
    public Person pagerId(String pagerId) {
        return new Person(id, name, chatIds, pagerId, email, team, zone);
    }

    /**
     * With their address.
     *
     * @param email the address
     * @return the changed copy
     */
    public Person email(String email) {
        return new Person(id, name, chatIds, pagerId, email, team, zone);
    }

    /**
     * With their team.
     *
     * @param team the team
     * @return the changed copy
     */
    public Person team(String team) {
        return new Person(id, name, chatIds, pagerId, email, team, zone);
    }

    /**
     * With their time zone.
     *
     * @param zone the zone
     * @return the changed copy
     */
    public Person zone(ZoneId zone) {
        return new Person(id, name, chatIds, pagerId, email, team, zone);
    }

    /**
     * The person as an actor of the record.
     *
     * @return the actor
     */
    public Actor actor() {
        return Actor.person(id, name);
    }

    @Override
    public String toString() {
        return "Person[" + id + ", " + name + "]";
    }
}
