package io.incidentops.slack.web;

/** What an error of Slack's means for the one who called. */
enum Decision {
    /** It is as wanted already: a normal outcome. */
    ALREADY_SO,
    /** It will be refused again. */
    REFUSED,
    /** Too much at once: later it will be taken. */
    LIMITED,
    /** Trouble at Slack's: it may partly have been done. */
    TROUBLE,
    /** Our token is not accepted: nothing was done, and nothing will be until a person or a rotation mends it. */
    CREDENTIALS
}
