package io.incidentops.pagerduty.webhook;

/** Why a request is refused. PagerDuty drops what is answered by one of these, so nothing else is. */
public enum Refusal {
    /** The method is not POST, which is the only one that PagerDuty uses. */
    METHOD(405),

    /** The body is larger than 256 KB, of which PagerDuty sends none. */
    TOO_LARGE(413),

    /** There is no signature of a version that we know. */
    UNSIGNED(401),

    /** None of our secrets made any of the signatures. */
    FORGED(401);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /**
     * What it is answered.
     *
     * @return the HTTP status
     */
    public int status() {
        return status;
    }
}
