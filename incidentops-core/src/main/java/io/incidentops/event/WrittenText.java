package io.incidentops.event;

import java.lang.reflect.RecordComponent;
import java.util.Set;

/**
 * The component of an event that holds what somebody wrote: the first that goes by one of a few names. Corrections and
 * redactions are rare, so an event is copied by its components rather than by a method of each kind.
 */
final class WrittenText {
    private static final Set<String> NAMES = Set.of("text", "title", "reason", "how", "result", "purpose");

    private WrittenText() {}

    static boolean in(Class<? extends IncidentEvent> kind) {
        return index(kind.getRecordComponents()) >= 0;
    }

    static IncidentEvent replace(IncidentEvent event, String text) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(event);
            }
            values[index(components)] = text;
            return event.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event.kind() + " cannot be copied", e);
        }
    }

    private static int index(RecordComponent[] components) {
        for (int i = 0; i < components.length; i++) {
            if (NAMES.contains(components[i].getName())) {
                return i;
            }
        }
        return -1;
    }
}
