package io.incidentops.chatops.room;

import io.incidentops.IncidentOps;
import io.incidentops.command.ReportRoom;
import io.incidentops.port.ChatPlatform;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What all parts of the room share, once the library started. Thread-safe. */
public final class RoomContext {
    private final RoomSettings settings;
    private final AtomicReference<@Nullable IncidentOps> ops = new AtomicReference<>();
    private final Rooms rooms = new Rooms(this);

    /**
     * The context of a chat platform.
     *
     * @param settings where and how rooms are kept
     */
    public RoomContext(RoomSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes the library.
     *
     * @param started the library
     * @throws IllegalStateException where it has one already
     */
    public void start(IncidentOps started) {
        if (!ops.compareAndSet(null, started)) {
            throw new IllegalStateException(
                    "this ChatOps belongs to a library already: build another one for another library");
        }
    }

    /**
     * The library.
     *
     * @return the library, acting as the program itself
     * @throws IllegalStateException where there is none yet
     */
    public IncidentOps ops() {
        IncidentOps started = ops.get();
        if (started == null) {
            throw new IllegalStateException(
                    "this ChatOps belongs to no library yet: add it with IncidentOps.builder().addExtension(...)");
        }
        return started;
    }

    /**
     * Which channel belongs to which incident.
     *
     * @return the rooms
     */
    public Rooms rooms() {
        return rooms;
    }

    /**
     * Keeps that a channel has another id from now on, where it is a room.
     *
     * @param from the platform's old id of the channel
     * @param to the platform's new id
     */
    public void moved(String from, String to) {
        rooms.moved(from, to).ifPresent(incident -> {
            Shown.moved(this, incident, from, to);
            String link = platform().link(to).orElse(null);
            ops().incident(incident).submit(new ReportRoom(platform().name(), to, link));
        });
    }

    RoomSettings settings() {
        return settings;
    }

    ChatPlatform platform() {
        return settings.platform();
    }

    String typed(String command) {
        return settings.prefix() + command;
    }
}
