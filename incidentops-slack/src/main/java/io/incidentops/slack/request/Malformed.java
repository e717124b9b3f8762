package io.incidentops.slack.request;

/** Something that Slack does not send. Carries no stack trace and nothing of what came. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what, null, false, false);
    }
}
