package io.incidentops.pagerduty.rest;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are listed, newest first. A value: each method answers a changed copy. Immutable.
 *
 * @param statuses in which status; any where none is named
 * @param services of which services, by id; any where none is named
 * @param users assigned to whom, by id; anybody where none is named
 * @param key with this key, or null
 * @param since created from this time on, or null; without a time PagerDuty lists what was created at any
 * @param until created before this time, or null
 */
public record IncidentQuery(
        Set<String> statuses,
        Set<String> services,
        Set<String> users,
        @Nullable String key,
        @Nullable Instant since,
        @Nullable Instant until) {
    /** Every incident. */
    public static final IncidentQuery ALL = new IncidentQuery(Set.of(), Set.of(), Set.of(), null, null, null);

    /** Every incident that is not resolved. */
    public static final IncidentQuery OPEN = ALL.statuses("triggered", "acknowledged");

    /** Copies the sets. */
    public IncidentQuery {
        statuses = Set.copyOf(statuses);
        services = Set.copyOf(services);
        users = Set.copyOf(users);
    }

    /**
     * In these statuses.
     *
     * @param statuses such as {@code triggered}
     * @return the changed copy
     */
    public IncidentQuery statuses(String... statuses) {
        return new IncidentQuery(Set.of(statuses), services, users, key, since, until);
    }

    /**
     * Of these services.
     *
     * @param ids the services' ids
     * @return the changed copy
     */
    public IncidentQuery services(Set<String> ids) {
        return new IncidentQuery(statuses, ids, users, key, since, until);
    }

    /**
     * Assigned to one of these people.
     *
     * @param ids the users' ids
     * @return the changed copy
     */
    public IncidentQuery users(Set<String> ids) {
        return new IncidentQuery(statuses, services, ids, key, since, until);
    }

    /**
     * With a key.
     *
     * @param key the key
     * @return the changed copy
     */
    public IncidentQuery key(String key) {
        return new IncidentQuery(statuses, services, users, key, since, until);
    }

    /**
     * Created between two times, of which PagerDuty takes six months at most.
     *
     * @param since from this time on
     * @param until before this time
     * @return the changed copy
     */
    public IncidentQuery created(Instant since, Instant until) {
        return new IncidentQuery(statuses, services, users, key, since, until);
    }

    Ask ask() {
        return Ask.get("incidents")
                .each("statuses[]", statuses)
                .each("service_ids[]", services)
                .each("user_ids[]", users)
                .with("incident_key", key)
                .with("since", since)
                .with("until", until)
                .with("date_range", since == null && until == null ? "all" : null)
                .with("sort_by", "created_at:desc");
    }
}
