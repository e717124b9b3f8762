package io.incidentops.slack.socket;

/** Takes what Socket Mode brings. Thread-safe: several are handled at the same time. */
public interface EnvelopeHandler {
    /**
     * Keeps a request, so that it is not lost with the process, and answers what needs an answer at once. It has three
     * seconds, since Slack waits no longer.
     *
     * @param envelope the request
     * @return whether Slack is told that it arrived, and what else
     * @throws RuntimeException counts as {@link Verdict#leave()}, and is logged
     */
    Verdict handle(Envelope envelope);

    /**
     * What becomes of a request for which there is no room, or that waited too long. Answers from memory, at once, on a
     * thread that must not wait.
     *
     * @param envelope the request
     * @return by default {@link Verdict#leave()}
     */
    default Verdict turnAway(Envelope envelope) {
        return Verdict.leave();
    }
}
