package io.incidentops.pagerduty.sync;

/** The kinds of effects that keep PagerDuty's record true; the target of each is a page's key. */
final class SyncKinds {
    private static final String DESTINATION = "pagerduty";

    /** Notes wait for more to be said, so they have a lane of their own, in which nothing else waits for them. */
    private static final String NOTEBOOK = "pagerduty-notes";

    /** Writes down what was said and done since the last note. */
    static final String NOTES = "pagerduty.notes";

    /** Takes erased words out of our notes. */
    static final String REDACT = "pagerduty.redact";

    /** Sets the priority by the severity. */
    static final String PRIORITY = "pagerduty.priority";

    /** Sets the title. */
    static final String TITLE = "pagerduty.title";

    /** Names the room as the conference. */
    static final String BRIDGE = "pagerduty.bridge";

    /** Reaches people anew, since nobody works on it any more. */
    static final String GIVE_BACK = "pagerduty.give-back";

    /** Opens the page again. */
    static final String REOPEN = "pagerduty.reopen";

    /** Looks whether a page became an incident, and whether it escalates. */
    static final String WATCH = "pagerduty.watch";

    private SyncKinds() {}

    /** Where an effect goes, by which it keeps its order. */
    static String destination(String kind) {
        return kind.equals(NOTES) || kind.equals(REDACT) ? NOTEBOOK : DESTINATION;
    }
}
