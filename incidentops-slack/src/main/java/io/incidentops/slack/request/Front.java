package io.incidentops.slack.request;

import java.util.List;
import java.util.Map;

/** What must be answered at once, before a request is kept. Thread-safe. */
public interface Front {
    /**
     * Whether {@link #opened} could open a window for it. Calls nobody; a request that opens none is kept without waiting.
     *
     * @param incoming the request
     * @return whether to ask
     */
    default boolean mayOpen(Incoming incoming) {
        return true;
    }

    /**
     * Opens a window where the request asks for one. The only call to Slack before a request is kept. After a second and a
     * half it is not waited for any more, and the request is kept and worked as if no window could be opened.
     *
     * @param incoming the request
     * @return whether a window was opened, so that nothing is left to be worked
     */
    boolean opened(Incoming incoming);

    /**
     * What is wrong with the answers of a window. Calls nobody.
     *
     * @param submission the window
     * @return what is wrong by block id, none where it can be taken
     */
    Map<String, String> mistakes(Incoming.Submission submission);

    /**
     * What could be chosen. Answers from memory or within half a second.
     *
     * @param suggestion what was typed so far
     * @return at most 100 options
     */
    List<String> suggestions(Incoming.Suggestion suggestion);
}
