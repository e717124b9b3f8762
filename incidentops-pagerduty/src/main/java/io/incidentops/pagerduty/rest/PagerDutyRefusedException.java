package io.incidentops.pagerduty.rest;

import io.incidentops.port.Answer;
import java.util.List;

/** PagerDuty will never do it as it was asked. */
public class PagerDutyRefusedException extends PagerDutyException {
    private static final long serialVersionUID = 1;
    private static final int PAYMENT_REQUIRED = 402;

    private final int status;
    private final int code;
    private final List<String> errors;

    PagerDutyRefusedException(String message, int status, int code, List<String> errors) {
        super(message);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /**
     * The HTTP status.
     *
     * @return such as 400
     */
    public int status() {
        return status;
    }

    /**
     * PagerDuty's own code ("Errors", PagerDuty's developer documentation).
     *
     * @return such as 2001, 0 where it gave none
     */
    public int code() {
        return code;
    }

    /**
     * What PagerDuty said is wrong.
     *
     * @return its words without addresses and numbers, possibly none
     */
    public List<String> errors() {
        return errors;
    }

    /**
     * Whether the account's plan lacks what was asked for.
     *
     * @return whether PagerDuty answered 402
     */
    public boolean abilityMissing() {
        return status == PAYMENT_REQUIRED;
    }

    @Override
    public Answer answer() {
        return Answer.rejected(getMessage());
    }
}
