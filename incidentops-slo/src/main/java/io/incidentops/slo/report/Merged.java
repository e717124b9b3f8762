package io.incidentops.slo.report;

import io.incidentops.model.IncidentId;
import io.incidentops.model.Redirect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts an incident that was merged as a part of the one that carries on, so that what it cost stands there once. */
final class Merged {
    private Merged() {}

    /** Without those that carry on in another one of the list; where that is not among them, an incident stands for itself. */
    static List<Affected> folded(List<Affected> all) {
        Map<IncidentId, Affected> left = new LinkedHashMap<>();
        all.forEach(each -> left.put(each.state().id(), each));
        Map<IncidentId, Affected> states = Map.copyOf(left);
        for (Affected each : all) {
            IncidentId into = into(each, left, states);
            Affected merged = left.get(each.state().id());
            if (into != null && merged != null) {
                left.computeIfPresent(into, (id, carriesOn) -> carriesOn.with(merged));
                left.remove(each.state().id());
            }
        }
        return List.copyOf(left.values());
    }

    /** Where it carries on, by way of those that were merged themselves. */
    private static @Nullable IncidentId into(
            Affected merged, Map<IncidentId, Affected> left, Map<IncidentId, Affected> states) {
        Affected at = merged;
        for (int steps = 0; at != null && steps <= states.size(); steps++) {
            Redirect redirect = at.state().lifecycle().redirect();
            if (redirect == null) {
                return null;
            }
            if (left.containsKey(redirect.into())) {
                return redirect.into();
            }
            at = states.get(redirect.into());
        }
        return null;
    }
}
