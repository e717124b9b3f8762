package io.incidentops.model;

import java.util.List;
import java.util.Optional;

/**
 * Other incidents and rooms that belong to this one. Immutable.
 *
 * @param incidents the linked incidents, oldest first
 * @param rooms the rooms, oldest first
 */
public record Connections(List<LinkedIncident> incidents, List<Room> rooms) {
    /** None. */
    public static final Connections NONE = new Connections(List.of(), List.of());

    /** Copies the lists. */
    public Connections {
        incidents = List.copyOf(incidents);
        rooms = List.copyOf(rooms);
    }

    /**
     * The room on a platform.
     *
     * @param platform the platform's name
     * @return the newest room there, or nothing
     */
    public Optional<Room> room(String platform) {
        return rooms.stream().filter(room -> room.platform().equals(platform)).reduce((first, second) -> second);
    }

    /**
     * With a linked incident; saying the same twice changes nothing.
     *
     * @param link the link
     * @return the new connections
     */
    public Connections plus(LinkedIncident link) {
        boolean known = incidents.stream()
                .anyMatch(other -> other.id().equals(link.id()) && other.relation() == link.relation());
        return known ? this : new Connections(Lists.plus(incidents, link), rooms);
    }

    /**
     * With a room, in the place of an earlier one with the same channel.
     *
     * @param room the room
     * @return the new connections
     */
    public Connections plus(Room room) {
        List<Room> others = Lists.without(
                rooms,
                other -> other.platform().equals(room.platform())
                        && other.channel().equals(room.channel()));
        return new Connections(incidents, Lists.plusLast(others, room, Limits.ROOMS));
    }
}
