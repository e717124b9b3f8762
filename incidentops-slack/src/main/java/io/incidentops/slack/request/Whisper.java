package io.incidentops.slack.request;

/** Tells one person something through a request's {@code response_url}. Thread-safe. */
@FunctionalInterface
public interface Whisper {
    /** Tells nobody. */
    Whisper NONE = (responseUrl, text) -> {};

    /**
     * Posts a text that only whoever asked can see, within a bounded time and to Slack's own hosts alone.
     *
     * @param responseUrl where to; never logged, since whoever has it can post
     * @param text the text
     */
    void say(String responseUrl, String text);
}
