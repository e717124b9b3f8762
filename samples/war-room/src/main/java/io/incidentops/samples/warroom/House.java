package io.incidentops.samples.warroom;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import io.incidentops.chatops.ChatOps;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.store.Search;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The library with the terminal as its chat and pager.
 *
 * @param ops the library, closed with this
 * @param chat the chat port
 * @param bot what answers
 * @param conversation what people say
 */
record House(IncidentOps ops, ConsoleChat chat, Bot bot, Conversation conversation) implements AutoCloseable {
    /** In memory and without threads: {@link IncidentOps#runDue} does what is due. */
    static House inMemory(Screen screen, InstantSource clock, List<Person> people) {
        return still(screen, clock, people, new MemoryStore(clock));
    }

    /** Without threads. The store is closed with the house. */
    static House still(Screen screen, InstantSource clock, List<Person> people, IncidentStore store) {
        return furnish(screen, clock, people, store, IncidentOpsBuilder::build);
    }

    /** With threads of its own, which keep the promises while people think. The store is closed with the house. */
    static House running(Screen screen, InstantSource clock, List<Person> people, IncidentStore store) {
        return furnish(screen, clock, people, store, IncidentOpsBuilder::start);
    }

    private static House furnish(
            Screen screen,
            InstantSource clock,
            List<Person> people,
            IncidentStore store,
            Function<IncidentOpsBuilder, IncidentOps> begin) {
        ConsoleChat chat = new ConsoleChat(screen, clock);
        ChatOps chatOps = ChatOps.on(chat).lobby(ConsoleChat.LOBBY).build();
        IncidentOpsBuilder builder = IncidentOps.builder()
                .program("war-room")
                .clock(clock)
                .store(store)
                .directory(PersonDirectory.of(people))
                .pager(new ConsolePager(screen, clock, people))
                .addExtension(chatOps);
        chat.remember(unfinished(store));
        IncidentOps ops = begin.apply(builder);
        Bot bot = Bot.of(chatOps);
        return new House(ops, chat, bot, new Conversation(ops, chat, bot));
    }

    /** The incidents that an earlier run left open, oldest first. */
    private static List<IncidentState> unfinished(IncidentStore store) {
        Set<Phase> phases = EnumSet.complementOf(EnumSet.of(Phase.CLOSED));
        return store.search(Search.ALL.phases(phases).limit(1_000)).incidents().stream()
                .sorted(Comparator.comparingLong(IncidentOverview::number))
                .flatMap(found -> store.load(found.id()).stream())
                .toList();
    }

    /** The incidents that have a room, oldest first. */
    List<Incident> incidents() {
        return chat.channels().stream()
                .flatMap(channel -> bot.incidentOf(channel).stream())
                .distinct()
                .map(ops::incident)
                .toList();
    }

    @Override
    public void close() {
        ops.close();
    }
}
