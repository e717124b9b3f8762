package io.incidentops.testkit.pagerduty;

/** Who a level of an escalation policy reaches: somebody, or whoever a schedule names. Thread-safe. */
public sealed interface StandInTarget permits StandInUser, StandInSchedule {
    /**
     * PagerDuty's id for it.
     *
     * @return the id
     */
    String id();

    /**
     * How people call it.
     *
     * @return the name
     */
    String name();
}
