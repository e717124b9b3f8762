package io.incidentops.testkit.pagerduty;

/** One way in which a webhook goes wrong. */
public enum WebhookFault {
    /** None: it arrives. For the webhooks between two faults. */
    NONE,
    /** It arrives twice, with the same id. */
    TWICE,
    /** It arrives after the next one. */
    LATE,
    /** It never arrives and is not repeated. */
    LOST,
    /** The connection breaks before it arrives; it is repeated. */
    BROKEN,
    /** It arrives, but PagerDuty does not learn of that; it is repeated. */
    UNSEEN
}
