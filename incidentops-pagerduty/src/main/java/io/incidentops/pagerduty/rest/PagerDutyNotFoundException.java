package io.incidentops.pagerduty.rest;

import java.util.List;

/** PagerDuty has no such record, or the token may not see it. */
public final class PagerDutyNotFoundException extends PagerDutyRefusedException {
    private static final long serialVersionUID = 1;
    private static final int NOT_FOUND = 404;

    PagerDutyNotFoundException(String message, int code, List<String> errors) {
        super(message, NOT_FOUND, code, errors);
    }
}
