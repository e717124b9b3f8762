package io.incidentops.pagerduty.pager;

import io.incidentops.model.IncidentId;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which incident of ours belongs to one of PagerDuty's, as far as the store tells; PagerDuty is not asked. Thread-safe. */
public final class Ours {
    private final Library library;

    /**
     * Looks in a library's store.
     *
     * @param library the library
     */
    public Ours(Library library) {
        this.library = library;
    }

    /**
     * Our incident, by what was linked, by the key that we chose, or by the alarm's key.
     *
     * @param theirs the incident's id at PagerDuty
     * @param key its key there, or null
     * @return ours, also where it is restricted, or nothing
     */
    public Optional<IncidentId> of(String theirs, @Nullable String key) {
        return new Links(library.ops().store())
                .ours(theirs)
                .filter(this::exists)
                .or(() -> keyed(key))
                .or(() -> alarmed(PageKeys.of(theirs)));
    }

    /**
     * Our incident, by a key that we chose.
     *
     * @param key the key, or null
     * @return ours, or nothing
     */
    public Optional<IncidentId> keyed(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        return PageKeys.theirs(key).isPresent()
                ? alarmed(key)
                : PageKeys.incident(key).filter(this::exists);
    }

    private Optional<IncidentId> alarmed(String key) {
        return library.ops().search(Search.ALL.alarmKey(key).limit(1)).incidents().stream()
                .map(IncidentOverview::id)
                .findFirst();
    }

    private boolean exists(IncidentId ours) {
        return library.ops().store().load(ours).isPresent();
    }
}
