package io.incidentops.policy;

/** What not everyone may do at every time. Everything else is anyone's. */
public enum Right {
    /** Lowering the severity. */
    LOWER_SEVERITY,
    /** Recording a decision. */
    DECIDE,
    /** Telling everyone how things stand. */
    UPDATE,
    /** Giving people work. */
    ASSIGN,
    /** Saying that trouble is over. */
    RESOLVE,
    /** Closing. */
    CLOSE,
    /** Ending an incident in favour of another. */
    MERGE,
    /** Waiving the post-mortem. */
    WAIVE,
    /** Erasing text. */
    REDACT,
    /** Letting more people know of a restricted incident. */
    WIDEN;

    /**
     * Whether it destroys or widens, so that nobody may unless they were given the right.
     *
     * @return whether it is denied by default
     */
    public boolean deniedByDefault() {
        return this == MERGE || this == WAIVE || this == REDACT || this == WIDEN;
    }
}
