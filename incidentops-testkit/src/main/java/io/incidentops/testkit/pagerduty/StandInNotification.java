package io.incidentops.testkit.pagerduty;

import java.time.Instant;

/**
 * Somebody was reached. Immutable.
 *
 * @param user who
 * @param incident the id of the incident that it was about
 * @param at when, by the stand-in's clock
 * @param why what made PagerDuty reach them
 */
public record StandInNotification(StandInUser user, String incident, Instant at, Reason why) {
    /** What makes PagerDuty reach somebody. */
    public enum Reason {
        /** It was opened or opened again, and they are on call. */
        TRIGGERED,
        /** Nobody acknowledged in time, or somebody escalated by hand. */
        ESCALATED,
        /** It was given to them. */
        ASSIGNED,
        /** An acknowledgement ran out. */
        UNACKNOWLEDGED,
        /** They were asked to help. */
        ASKED
    }
}
