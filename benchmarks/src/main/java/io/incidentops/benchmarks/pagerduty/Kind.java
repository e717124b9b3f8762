package io.incidentops.benchmarks.pagerduty;

import java.nio.charset.StandardCharsets;

/** What PagerDuty sends, in the shape and size that it has in life. */
public enum Kind {
    /** An incident begins: the largest of the usual ones. */
    INCIDENT("""
            {"event":{"id":"01HYR3M5W2Q8TZJ4D6KX9VBNCP","event_type":"incident.triggered","resource_type":"incident",
            "occurred_at":"2026-11-22T10:04:31.218Z","agent":{"html_url":"https://shop.pagerduty.com/services/PSHOP01/integrations/PMON001",
            "id":"PMON001","self":"https://api.pagerduty.com/services/PSHOP01/integrations/PMON001","summary":"Error rate monitor",
            "type":"inbound_integration_reference"},"client":{"name":"Error rate monitor","url":"https://monitor.example.org/checkout"},
            "data":{"id":"Q0CHECKOUT0042","type":"incident","self":"https://api.pagerduty.com/incidents/Q0CHECKOUT0042",
            "html_url":"https://shop.pagerduty.com/incidents/Q0CHECKOUT0042","number":4217,"status":"triggered",
            "incident_key":"checkout/error-rate/eu-central","created_at":"2026-11-22T10:04:30Z","reopened_at":null,
            "title":"Checkout answers 500 to a third of all payments","incident_type":{"name":"incident_default"},
            "service":{"html_url":"https://shop.pagerduty.com/services/PSHOP01","id":"PSHOP01",
            "self":"https://api.pagerduty.com/services/PSHOP01","summary":"Checkout","type":"service_reference"},
            "assignees":[{"html_url":"https://shop.pagerduty.com/users/PANA001","id":"PANA001",
            "self":"https://api.pagerduty.com/users/PANA001","summary":"Ana","type":"user_reference"},
            {"html_url":"https://shop.pagerduty.com/users/PBEN001","id":"PBEN001",
            "self":"https://api.pagerduty.com/users/PBEN001","summary":"Ben","type":"user_reference"}],
            "escalation_policy":{"html_url":"https://shop.pagerduty.com/escalation_policies/PPAY001","id":"PPAY001",
            "self":"https://api.pagerduty.com/escalation_policies/PPAY001","summary":"Payments, day and night",
            "type":"escalation_policy_reference"},"teams":[{"html_url":"https://shop.pagerduty.com/teams/PTEAM01","id":"PTEAM01",
            "self":"https://api.pagerduty.com/teams/PTEAM01","summary":"Payments","type":"team_reference"}],
            "priority":{"html_url":"https://shop.pagerduty.com/account/incident_priorities","id":"PPRIO01",
            "self":"https://api.pagerduty.com/priorities/PPRIO01","summary":"P1","type":"priority_reference"},"urgency":"high",
            "conference_bridge":{"conference_number":"+1 555 0100,,42#","conference_url":"https://meet.example.org/checkout"},
            "resolve_reason":null}}}"""),

    /** Somebody writes a note: one of the smallest. */
    NOTE("""
            {"event":{"id":"01HYR3TZC4N7WQ2V8B5KXJ6DGM","event_type":"incident.annotated","resource_type":"incident",
            "occurred_at":"2026-11-22T10:11:02.940Z","agent":{"html_url":"https://shop.pagerduty.com/users/PANA001",
            "id":"PANA001","self":"https://api.pagerduty.com/users/PANA001","summary":"Ana","type":"user_reference"},
            "client":null,"data":{"incident":{"html_url":"https://shop.pagerduty.com/incidents/Q0CHECKOUT0042",
            "id":"Q0CHECKOUT0042","self":"https://api.pagerduty.com/incidents/Q0CHECKOUT0042",
            "summary":"Checkout answers 500 to a third of all payments","type":"incident_reference"},"id":"PNOTE01",
            "content":"We roll back to 4.11, it takes ten minutes","trimmed":false,"type":"incident_note"}}}""");

    private final String body;

    Kind(String body) {
        this.body = body.replace("\n", "");
    }

    /** The body in words. */
    String text() {
        return body;
    }

    /**
     * The raw body.
     *
     * @return its bytes, a copy of their own
     */
    public byte[] body() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
