package io.incidentops.slack.web;

/**
 * Answers to the address that came with a command or a click. Such an address takes five answers within thirty minutes and
 * needs no token; it is a secret. Thread-safe.
 */
public interface ResponseUrls {
    /**
     * Answers once, within a bounded time. It repeats nothing.
     *
     * @param url the address as Slack sent it; only Slack's own hosts are called
     * @param post what to show
     * @return how Slack answered; {@link SlackReply.Refused} with {@code used_url} or {@code expired_url} where the address
     *     takes no more; it throws nothing
     */
    SlackReply post(String url, ResponsePost post);
}
