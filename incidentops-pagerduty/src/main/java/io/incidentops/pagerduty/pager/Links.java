package io.incidentops.pagerduty.pager;

import io.incidentops.model.IncidentId;
import io.incidentops.store.KeyValue;
import java.util.Optional;

/** Which incident of ours an incident of PagerDuty's belongs to, kept in the store. Thread-safe. */
public final class Links {
    private static final String OURS = "pagerduty/ours/";

    private final KeyValue store;

    /**
     * Links in a store.
     *
     * @param store the store
     */
    public Links(KeyValue store) {
        this.store = store;
    }

    /**
     * Keeps a link. Said again it changes nothing, unless the incident was merged into another or declared anew.
     *
     * @param theirs the id at PagerDuty
     * @param ours our incident
     */
    public void put(String theirs, IncidentId ours) {
        Optional<KeyValue.Value> known = store.get(OURS + theirs);
        if (known.filter(value -> value.value().equals(ours.value())).isEmpty()) {
            store.put(
                    OURS + theirs,
                    ours.value(),
                    known.map(KeyValue.Value::version).orElse(0L));
        }
    }

    /**
     * Our incident.
     *
     * @param theirs the id at PagerDuty
     * @return ours, or nothing where none is linked
     */
    public Optional<IncidentId> ours(String theirs) {
        return store.get(OURS + theirs).map(value -> IncidentId.of(value.value()));
    }
}
