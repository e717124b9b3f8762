package io.incidentops.pagerduty.rest;

/** Escalation policies. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class EscalationPoliciesApi {
    private static final String PATH = "escalation_policies";

    private final Session session;

    EscalationPoliciesApi(Session session) {
        this.session = session;
    }

    /**
     * All policies.
     *
     * @return the policies, in pages
     */
    public Pages<EscalationPolicy> list() {
        return session.pages(Ask.get(PATH).with("include[]", (Object) "teams"), PATH, EscalationPolicy::read);
    }

    /**
     * One policy.
     *
     * @param id its id
     * @return the policy
     */
    public EscalationPolicy get(String id) {
        return session.one(Ask.get(PATH, id), "escalation_policy", EscalationPolicy::read);
    }
}
