package io.incidentops.chatops.room;

import io.incidentops.event.IncidentEvent;
import io.incidentops.port.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the room says of events. */
final class News {
    private static final Map<Class<?>, Telling<IncidentEvent>> TABLE = table();

    private News() {}

    /**
     * Says what happened.
     *
     * @param <E> the kind of event
     */
    @FunctionalInterface
    interface Telling<E extends IncidentEvent> {
        /** The message, or null where it is no longer worth saying. */
        @Nullable Message say(E event, Scene scene);
    }

    /** Takes what is said of each kind. */
    @FunctionalInterface
    interface Book {
        <E extends IncidentEvent> void on(Class<E> kind, Telling<E> telling);
    }

    private static Map<Class<?>, Telling<IncidentEvent>> table() {
        Map<Class<?>, Telling<IncidentEvent>> table = new HashMap<>();
        Book book = new Book() {
            @Override
            public <E extends IncidentEvent> void on(Class<E> kind, Telling<E> telling) {
                table.put(kind, (event, scene) -> telling.say(kind.cast(event), scene));
            }
        };
        PhaseNews.add(book);
        SeverityNews.add(book);
        PeopleNews.add(book);
        WorkNews.add(book);
        PromiseNews.add(book);
        FailureNews.add(book);
        return Map.copyOf(table);
    }

    static boolean tells(Class<?> kind) {
        return TABLE.containsKey(kind);
    }

    /** What is said of an event now; nothing where it is overtaken, or never told. */
    static Optional<Message> of(Scene scene) {
        IncidentEvent event = scene.event().event();
        Telling<IncidentEvent> telling = TABLE.get(event.getClass());
        return telling == null ? Optional.empty() : Optional.ofNullable(telling.say(event, scene));
    }
}
