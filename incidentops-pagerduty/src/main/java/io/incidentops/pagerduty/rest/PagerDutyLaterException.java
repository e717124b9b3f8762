package io.incidentops.pagerduty.rest;

import io.incidentops.port.Answer;
import java.time.Duration;

/** PagerDuty did not do it now, or was not asked; asking again later does no harm. */
public final class PagerDutyLaterException extends PagerDutyException {
    private static final long serialVersionUID = 1;

    private final Duration after;

    PagerDutyLaterException(String message, Duration after) {
        super(message);
        this.after = after;
    }

    /**
     * How long to wait.
     *
     * @return the time from now
     */
    public Duration after() {
        return after;
    }

    @Override
    public Answer answer() {
        return Answer.later(after, getMessage());
    }
}
