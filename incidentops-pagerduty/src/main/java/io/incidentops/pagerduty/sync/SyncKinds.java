package io.incidentops.pagerduty.sync;

import java.util.Map;

/** The kinds of effects that keep PagerDuty's record true; the target of each is a page's key. */
final class SyncKinds {
    /** The fact of an effect that erases words, so that it may be told of a restricted incident too. */
    static final Map<String, String> ERASES = Map.of("erases", "true");

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

    /**
     * Where an effect goes, by which it keeps its order. Each page has a lane of its own, so that one that never became an
     * incident holds up no other; notes wait for more to be said, and a watch for PagerDuty, so these have theirs.
     */
    static String destination(String kind, String key) {
        String lane = switch (kind) {
            case NOTES, REDACT -> "pagerduty-notes-";
            case WATCH -> "pagerduty-watch-";
            default -> "pagerduty-";
        };
        return lane + Keys.hash(key).substring(0, 8);
    }
}
