package io.incidentops.pagerduty.rest;

import io.incidentops.model.IncidentOpsException;
import io.incidentops.port.Answer;

/** PagerDuty did not do it, or nobody knows whether it did. The message holds no secret, address or number. */
public abstract class PagerDutyException extends IncidentOpsException {
    private static final long serialVersionUID = 1;

    private final String message;

    PagerDutyException(String message) {
        super(message);
        this.message = message;
    }

    /** What went wrong and what to do, never null. */
    @Override
    public String getMessage() {
        return message;
    }

    /**
     * What it means for whoever delivers an effect.
     *
     * @return rejected, later or unclear
     */
    public abstract Answer answer();
}
