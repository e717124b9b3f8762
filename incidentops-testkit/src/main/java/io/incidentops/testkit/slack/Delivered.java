package io.incidentops.testkit.slack;

/**
 * How an app took what it was sent.
 *
 * @param status the HTTP status, 200 for an acknowledged envelope, or 0 where nothing came in time
 * @param body what the answer said, possibly empty
 * @param problem why Slack would repeat it, empty where it was taken
 * @param repeatable whether the app lets Slack repeat it
 */
record Delivered(int status, String body, String problem, boolean repeatable) {
    static Delivered failed(String problem) {
        return new Delivered(0, "", problem, true);
    }

    boolean taken() {
        return problem.isEmpty();
    }
}
