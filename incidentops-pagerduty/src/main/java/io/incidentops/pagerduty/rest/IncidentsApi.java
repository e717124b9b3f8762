package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Incidents. What is so already is a normal outcome: to acknowledge what is acknowledged, or to open what is open under the same
 * key, answers the incident as it is. Each method throws {@link PagerDutyException}. Thread-safe.
 */
public final class IncidentsApi {
    private static final String PATH = "incidents";
    private static final String ONE = "incident";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final String RESOLVED = "resolved";
    private static final int BAD_REQUEST = 400;
    private static final Set<Integer> SETTLED = Set.of(1001, 1002, 1005, 1019);
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(7);

    private final Session session;

    IncidentsApi(Session session) {
        this.session = session;
    }

    /**
     * Lists incidents, newest first.
     *
     * @param query which
     * @return them, in pages
     */
    public Pages<PagerDutyIncident> list(IncidentQuery query) {
        return session.pages(query.ask(), PATH, PagerDutyIncident::read);
    }

    /**
     * One incident.
     *
     * @param id its id
     * @return the incident
     */
    public PagerDutyIncident get(String id) {
        return session.one(Ask.get(PATH, id), ONE, PagerDutyIncident::read);
    }

    /**
     * The newest incident with a key, whatever its status and age.
     *
     * @param key the key
     * @return the incident, or nothing
     */
    public Optional<PagerDutyIncident> byKey(String key) {
        for (PagerDutyIncident each : list(IncidentQuery.ALL.key(key))) {
            if (key.equals(each.key())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * Opens an incident. PagerDuty takes these at a person's speed.
     *
     * @param incident the incident
     * @return it, or the open one that its service has under the same key already
     */
    public PagerDutyIncident create(NewIncident incident) {
        try {
            return session.one(Ask.post(incident.json(), PATH), ONE, PagerDutyIncident::read);
        } catch (PagerDutyRefusedException e) {
            Optional<PagerDutyIncident> open = e.status() == BAD_REQUEST ? open(incident) : Optional.empty();
            return open.orElseThrow(() -> e);
        }
    }

    private Optional<PagerDutyIncident> open(NewIncident incident) {
        Iterator<PagerDutyIncident> all =
                list(IncidentQuery.OPEN.key(incident.key())).iterator();
        while (all.hasNext()) {
            PagerDutyIncident each = all.next();
            if (incident.key().equals(each.key())
                    && each.service() != null
                    && each.service().id().equals(incident.service())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * Changes an incident.
     *
     * @param id its id
     * @param change what
     * @return the incident as it is then
     */
    public PagerDutyIncident update(String id, IncidentChange change) {
        return session.one(Ask.put(change.json(), PATH, id), ONE, PagerDutyIncident::read);
    }

    /**
     * Says that somebody works on it.
     *
     * @param id its id
     * @return the incident, which may be resolved or merged already
     */
    public PagerDutyIncident acknowledge(String id) {
        return settled(id, ACKNOWLEDGED, IncidentChange.status(ACKNOWLEDGED));
    }

    /**
     * Says that it is over.
     *
     * @param id its id
     * @param how what to note with it, or null
     * @return the incident
     */
    public PagerDutyIncident resolve(String id, @Nullable String how) {
        IncidentChange change = IncidentChange.status(RESOLVED);
        return settled(id, RESOLVED, how == null ? change : change.and(IncidentChange.resolution(how)));
    }

    /**
     * Opens a resolved incident again, which reaches people again.
     *
     * @param id its id
     * @return the incident
     */
    public PagerDutyIncident reopen(String id) {
        return update(id, IncidentChange.status("triggered"));
    }

    /** PagerDuty refuses what is so already: 1001 resolved, 1002 acknowledged, 1005 changed meanwhile, 1019 merged ("Errors"). */
    private PagerDutyIncident settled(String id, String goal, IncidentChange change) {
        try {
            return update(id, change);
        } catch (PagerDutyRefusedException e) {
            if (!SETTLED.contains(e.code())) {
                throw e;
            }
            PagerDutyIncident present = get(id);
            if (present.resolved() || (present.acknowledged() && goal.equals(ACKNOWLEDGED))) {
                return present;
            }
            throw new PagerDutyLaterException(e.getMessage(), Verdict.SOON);
        }
    }

    /**
     * Assigns it to an escalation policy anew, which reaches the policy's first level again.
     *
     * @param id its id
     * @param policy the policy's id
     * @return the incident
     */
    public PagerDutyIncident escalate(String id, String policy) {
        return update(id, IncidentChange.escalationPolicy(policy));
    }

    /**
     * Merges incidents into an open one; they are resolved by that.
     *
     * @param into the id of the one that goes on
     * @param merged the ids of the others
     * @return the one that goes on
     */
    public PagerDutyIncident merge(String into, Collection<String> merged) {
        ObjectNode body = Ask.object();
        var sources = body.putArray("source_incidents");
        merged.forEach(id -> sources.add(Ask.reference(ONE, id)));
        return session.one(Ask.put(body, PATH, into, "merge"), ONE, PagerDutyIncident::read);
    }

    /**
     * Lets an acknowledged incident rest.
     *
     * @param id its id
     * @param howLong from a second to a week
     * @return the incident
     * @throws IllegalArgumentException where it is shorter or longer
     */
    public PagerDutyIncident snooze(String id, Duration howLong) {
        if (howLong.toSeconds() < 1 || howLong.compareTo(LONGEST_SNOOZE) > 0) {
            throw new IllegalArgumentException(
                    "PagerDuty lets an incident rest from a second to a week, not " + howLong);
        }
        return session.one(
                Ask.post(Ask.object().put("duration", howLong.toSeconds()), PATH, id, "snooze"),
                ONE,
                PagerDutyIncident::read);
    }

    /**
     * The keys of the alerts that an incident was opened by.
     *
     * @param id its id
     * @return the keys, in pages
     */
    public Pages<String> alertKeys(String id) {
        return session.pages(Ask.get(PATH, id, "alerts"), "alerts", alert -> alert.words("alert_key"));
    }
}
