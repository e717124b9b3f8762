package io.incidentops.json;

import io.incidentops.event.IncidentEvent;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.UnknownEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Source;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests of this package share. */
final class Kit {
    static final Actor ANA = Actor.person("ana", "Ana");
    static final IncidentId INCIDENT = IncidentId.of("i-2017-01-31");
    static final Instant NOON = Instant.parse("2017-01-31T12:00:00Z");

    private Kit() {}

    /** All kinds of events but the one that stands for kinds unknown. */
    @SuppressWarnings("unchecked")
    static Stream<Class<? extends IncidentEvent>> types() {
        return Arrays.stream(IncidentEvent.class.getPermittedSubclasses())
                .filter(type -> type != UnknownEvent.class)
                .map(type -> (Class<? extends IncidentEvent>) type);
    }

    /** Makes a record of values for its components. */
    static <T> T make(Class<T> type, Function<RecordComponent, @Nullable Object> value) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(components).map(value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make a " + type, e);
        }
    }

    static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static RecordedEvent recorded(long version, IncidentEvent event) {
        return new RecordedEvent(INCIDENT, version, NOON, NOON.plusSeconds(version), ANA, Source.API, event, null);
    }

    static List<RecordedEvent> notes(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(version -> recorded(version, new NoteAdded("note " + version)))
                .toList();
    }
}
