package io.incidentops.pagerduty.rest;

import io.incidentops.port.Answer;

/** PagerDuty may have done it: look before asking again. */
public final class PagerDutyUnclearException extends PagerDutyException {
    private static final long serialVersionUID = 1;

    PagerDutyUnclearException(String message) {
        super(message);
    }

    @Override
    public Answer answer() {
        return Answer.unclear(getMessage());
    }
}
