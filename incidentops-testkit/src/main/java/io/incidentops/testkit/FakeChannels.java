package io.incidentops.testkit;

import io.incidentops.port.Clearance;
import io.incidentops.port.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a fake chat shows: rooms and messages. Not thread-safe; guarded by its calls' lock. */
final class FakeChannels {
    private final Map<String, FakeRoom> rooms = new LinkedHashMap<>();
    private final List<FakeMessage> messages = new ArrayList<>();
    private int roomIds;
    private int messageIds;

    void put(FakeRoom room) {
        rooms.put(room.id(), room);
    }

    @Nullable FakeRoom room(String id) {
        return rooms.get(id);
    }

    List<FakeRoom> rooms() {
        return List.copyOf(rooms.values());
    }

    List<FakeMessage> messages(String channel) {
        return messages.stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    Optional<FakeMessage> message(String channel, String id) {
        return messages(channel).stream()
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    String nextRoomId() {
        return "R" + ++roomIds;
    }

    String nextMessageId() {
        return "M" + ++messageIds;
    }

    void add(FakeMessage message) {
        messages.add(message);
    }

    void change(String id, Message content) {
        messages.replaceAll(old -> old.id().equals(id)
                ? new FakeMessage(id, old.channel(), old.effect(), content, old.edits() + 1, old.pinned())
                : old);
    }

    void pin(String id) {
        messages.replaceAll(old -> old.id().equals(id)
                ? new FakeMessage(id, old.channel(), old.effect(), old.content(), old.edits(), true)
                : old);
    }

    /** A name that no room has: the one asked for, or that with the next number. */
    String free(String name) {
        String candidate = name;
        for (int i = 2; taken(candidate); i++) {
            candidate = name + "-" + i;
        }
        return candidate;
    }

    private boolean taken(String name) {
        return rooms.values().stream().anyMatch(room -> room.name().equals(name));
    }

    /** The id of what an effect made: a message in a channel, or a room by the name that was asked for. */
    Optional<String> find(String channel, String effect) {
        Optional<String> message = messages(channel).stream()
                .filter(each -> each.effect().equals(effect))
                .map(FakeMessage::id)
                .findFirst();
        return message.or(() -> rooms.values().stream()
                .filter(room ->
                        room.requested().equals(channel) && room.effect().equals(effect))
                .map(FakeRoom::id)
                .findFirst());
    }

    static FakeRoom channel(String id, Clearance clearance) {
        return new FakeRoom(id, id, id, "", "", clearance, Set.of(), false);
    }
}
