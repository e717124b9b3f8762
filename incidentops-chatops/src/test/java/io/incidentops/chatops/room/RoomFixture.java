package io.incidentops.chatops.room;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.ChatOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Room;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A library with one chat platform, in memory, on a clock of its own. */
final class RoomFixture {
    static final Actor ANA = Actor.person("ana", "Ana");
    static final Actor BEN = Actor.person("ben", "Ben");
    static final Actor CHEN = Actor.person("chen", "Chen");
    static final PersonDirectory PEOPLE = PersonDirectory.of(List.of(
            Person.of("ana", "Ana").team("payments"), Person.of("ben", "Ben").team("web"), Person.of("chen", "Chen")));

    private Instant now = Instant.parse("2017-01-31T10:00:00Z");
    final InstantSource clock = () -> now;
    final MemoryStore store = new MemoryStore(clock);
    final TestChat chat;
    final ChatOps room;
    final IncidentOps ops;

    RoomFixture() {
        this(new TestChat());
    }

    RoomFixture(TestChat chat) {
        this.chat = chat;
        this.room = room();
        this.ops = builder().addExtension(room).build();
    }

    RoomFixture(TestChat chat, io.incidentops.port.Pager pager) {
        this.chat = chat;
        this.room = room();
        this.ops = builder().pager(pager).addExtension(room).build();
    }

    ChatOps room() {
        return ChatOps.on(chat).lobby(TestChat.LOBBY).build();
    }

    IncidentOpsBuilder builder() {
        return IncidentOps.builder().store(store).clock(clock).directory(PEOPLE);
    }

    Incident declare(Declaration declaration) {
        Incident incident = ops.as(ANA).declare(declaration);
        ops.runDue();
        return incident;
    }

    Incident declare() {
        return declare(Declaration.of("Checkout answers 500"));
    }

    /** Lets time go by, and does what becomes due at its time. */
    void pass(Duration duration) {
        Instant end = now.plus(duration);
        while (true) {
            Instant next = ops.nextDue().orElse(Instant.MAX);
            if (next.isAfter(end)) {
                break;
            }
            now = next.isAfter(now) ? next : now;
            ops.runDue();
        }
        now = end;
        ops.runDue();
    }

    static String channel(IncidentState state) {
        return state.connections().room("test").map(Room::channel).orElseThrow();
    }

    String channel(Incident incident) {
        return channel(ops.incident(incident.id()).state());
    }

    String text(Incident incident) {
        ops.runDue();
        return chat.text(channel(incident));
    }

    ChatInput said(Incident incident, Actor who, String text) {
        return ChatInput.of(who, channel(incident), text);
    }
}
