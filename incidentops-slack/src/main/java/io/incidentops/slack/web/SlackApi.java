package io.incidentops.slack.web;

/** Slack's Web API. Thread-safe. */
public interface SlackApi {
    /**
     * Calls a method once, within a bounded time. It repeats nothing: only the dispatcher does.
     *
     * @param call what to call
     * @return how Slack answered; it throws nothing
     */
    SlackReply call(SlackCall call);
}
