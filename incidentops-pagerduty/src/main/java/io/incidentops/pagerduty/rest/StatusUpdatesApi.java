package io.incidentops.pagerduty.rest;

/** Updates for those who subscribed to an incident. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class StatusUpdatesApi {
    private final Session session;

    StatusUpdatesApi(Session session) {
        this.session = session;
    }

    /**
     * Sends an update to all subscribers.
     *
     * @param incident the incident's id
     * @param subject its subject
     * @param message the words
     */
    public void send(String incident, String subject, String message) {
        session.call(Ask.post(
                Ask.object().put("message", message).put("subject", subject), "incidents", incident, "status_updates"));
    }
}
