package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/**
 * Asking more people to help with an incident. An account whose plan lacks it is refused with
 * {@link PagerDutyRefusedException#abilityMissing}. Each method throws {@link PagerDutyException}. Thread-safe.
 */
public final class RespondersApi {
    private static final String PATH = "responder_requests";

    private final Session session;

    RespondersApi(Session session) {
        this.session = session;
    }

    /**
     * Asks people, who are reached as by a page.
     *
     * @param incident the incident's id
     * @param requester who asks, by user id
     * @param users whom, by id
     * @param policies and whoever these escalation policies reach, by id
     * @param message what they read
     */
    public void ask(
            String incident, String requester, Collection<String> users, Collection<String> policies, String message) {
        ObjectNode body = Ask.object().put("requester_id", requester).put("message", message);
        ArrayNode targets = body.putArray("responder_request_targets");
        users.forEach(id -> targets.addObject().set("responder_request_target", Ask.reference("user", id)));
        policies.forEach(
                id -> targets.addObject().set("responder_request_target", Ask.reference("escalation_policy", id)));
        session.call(Ask.post(body, "incidents", incident, PATH));
    }

    /**
     * Takes it back for those who have not answered.
     *
     * @param incident the incident's id
     * @param requester who takes it back, by user id
     * @param users whom it was asked of, by id
     */
    public void cancel(String incident, String requester, Collection<String> users) {
        ObjectNode body = Ask.object().put("requester_id", requester);
        ArrayNode targets = body.putArray("responder_request_targets");
        users.forEach(id -> targets.add(Ask.reference("user", id)));
        session.call(Ask.put(body, "incidents", incident, PATH, "cancel"));
    }
}
