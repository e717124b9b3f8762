package io.incidentops.slo.source;

import io.incidentops.slo.record.Sli;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** Which indicators have a sampling, so that none is fed twice by mistake. Thread-safe. */
final class Sampled {
    private static final Set<Sli> SLIS = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Sampled() {}

    static void claim(Sli sli) {
        if (!SLIS.add(sli)) {
            throw new IllegalStateException(
                    "indicator " + sli.name()
                            + " has a sampling already, and a second one would count twice: give all sources to one, or close that");
        }
    }

    static void release(Sli sli) {
        SLIS.remove(sli);
    }
}
