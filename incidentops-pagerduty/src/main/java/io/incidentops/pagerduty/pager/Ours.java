package io.incidentops.pagerduty.pager;

import io.incidentops.model.IncidentId;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.util.Optional;

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
     * @param theirs the incident at PagerDuty
     * @return ours, also where it is restricted, or nothing
     */
    public Optional<IncidentId> of(PagerDutyIncident theirs) {
        return named(theirs).filter(this::exists);
    }

    private boolean exists(IncidentId ours) {
        try {
            library.ops().incident(ours);
            return true;
        } catch (UnknownIncidentException e) {
            return false;
        }
    }

    private Optional<IncidentId> named(PagerDutyIncident theirs) {
        String key = theirs.key();
        return new Links(library.ops().store())
                .ours(theirs.id())
                .or(() -> key == null ? Optional.empty() : PageKeys.incident(key))
                .or(() ->
                        library
                                .ops()
                                .search(Search.ALL
                                        .alarmKey(PageKeys.of(theirs.id()))
                                        .limit(1))
                                .incidents()
                                .stream()
                                .map(IncidentOverview::id)
                                .findFirst());
    }
}
