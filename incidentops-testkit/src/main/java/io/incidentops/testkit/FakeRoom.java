package io.incidentops.testkit;

import io.incidentops.model.Actor;
import io.incidentops.port.Clearance;
import java.util.Set;

/**
 * A channel of a fake chat, made by a test or opened as a room. Immutable; a changed room is another value.
 *
 * @param id its id
 * @param name its name
 * @param requested the name that was asked for, which another room may have had
 * @param effect the id of the effect that opened it, empty where a test made it
 * @param topic its topic, empty where none was set
 * @param clearance what it may be told
 * @param members who was invited
 * @param archived whether it was archived
 */
public record FakeRoom(
        String id,
        String name,
        String requested,
        String effect,
        String topic,
        Clearance clearance,
        Set<Actor> members,
        boolean archived) {
    /** Copies the set. */
    public FakeRoom {
        members = Set.copyOf(members);
    }

    FakeRoom topic(String topic) {
        return new FakeRoom(id, name, requested, effect, topic, clearance, members, archived);
    }

    FakeRoom members(Set<Actor> members) {
        return new FakeRoom(id, name, requested, effect, topic, clearance, members, archived);
    }

    FakeRoom archive() {
        return new FakeRoom(id, name, requested, effect, topic, clearance, members, true);
    }
}
