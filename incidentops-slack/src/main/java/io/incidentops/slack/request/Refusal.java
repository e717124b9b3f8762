package io.incidentops.slack.request;

/** Why a request is refused. */
public enum Refusal {
    /** The method is not POST. */
    METHOD(405),

    /** The body is larger than 1 MiB. */
    TOO_LARGE(413),

    /** There is no signature, or no time that goes with it. */
    UNSIGNED(401),

    /** It was signed more than five minutes ago, or is dated more than five minutes ahead. */
    STALE(401),

    /** None of our secrets made the signature. */
    FORGED(401),

    /** It is signed, but no request: not UTF-8, no JSON, or neither a command nor a payload. */
    MALFORMED(400);

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
