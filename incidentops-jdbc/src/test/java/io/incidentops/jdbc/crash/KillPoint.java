package io.incidentops.jdbc.crash;

/** In the middle of what a process is killed. */
enum KillPoint {
    /** A commit of a command: before it, before each of its statements and its commit, after them, before the receipt. */
    APPEND,
    /** A claim, in the same places. */
    CLAIM,
    /** A call of chat or pager: before it, and after it left but before its answer is known. */
    CALL,
    /** Saying how work went, with or without a command, in the same places as a commit. */
    SETTLE,
    /** Keeping an inbound request, in the same places. */
    INBOX_RECEIVE,
    /** Working an inbound request: before its command, and between its command and its settlement. */
    INBOX_WORK,
    /** Creating the schema, before and after each statement. */
    SCHEMA,
    /** Wherever it happens to be after a while. */
    ANY_TIME
}
