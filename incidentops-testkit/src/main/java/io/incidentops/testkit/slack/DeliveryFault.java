package io.incidentops.testkit.slack;

/** One way in which what Slack sends goes wrong. */
public enum DeliveryFault {
    /** None: it arrives. For the deliveries between two faults. */
    NONE,
    /** It never arrives and is not repeated. */
    LOST,
    /** It does not arrive at first; an event is repeated. */
    BROKEN,
    /** It arrives twice, the same to the last byte. */
    TWICE,
    /** It arrives, but Slack does not see the acknowledgement; an event is repeated. */
    UNSEEN,
    /** An event arrives only after the next one; others arrive. */
    LATE
}
