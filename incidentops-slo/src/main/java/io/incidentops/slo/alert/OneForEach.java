package io.incidentops.slo.alert;

import io.incidentops.IncidentOps;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Which libraries have a {@link SloAlerts}: of two in one library, the second one would never have its turn, and what it watches
 * would never alert. Thread-safe.
 */
final class OneForEach {
    private static final Set<IncidentOps> LIBRARIES =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private OneForEach() {}

    static void claim(IncidentOps ops) {
        if (!LIBRARIES.add(ops)) {
            throw new IllegalStateException("a library has one SloAlerts, and this one has another already:"
                    + " watch all objectives with one, SloAlerts.builder().watch(...).watch(...)");
        }
    }

    static void release(IncidentOps ops) {
        LIBRARIES.remove(ops);
    }
}
