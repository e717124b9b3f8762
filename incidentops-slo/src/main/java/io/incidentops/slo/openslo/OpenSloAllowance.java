package io.incidentops.slo.openslo;

/** What a reader refuses unless it is allowed. What is allowed is still told of, as a warning. */
public enum OpenSloAllowance {
    /** Fields that OpenSLO does not have. They are left out. */
    UNKNOWN_FIELDS,
    /**
     * References to data sources and notification targets that none of the documents defines. Services are never asked for, and
     * what an objective cannot do without (indicators, policies, conditions) always is.
     */
    MISSING_REFERENCES,
    /**
     * Alert conditions with {@code op: lt} or {@code lte}, which OpenSLO's own example has for an alert that should fire when the
     * burn rate exceeds a number. They are read as {@code gt}.
     */
    INVERTED_ALERT_OPERATORS
}
