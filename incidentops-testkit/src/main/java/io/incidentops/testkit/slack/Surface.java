package io.incidentops.testkit.slack;

import java.util.Map;

/** Where blocks are shown: a message or a view. Immutable; what it showed when it was asked for. */
public sealed interface Surface permits SlackMessage, SlackView {
    /**
     * What a reader sees: the texts of all blocks, one below the other; mentions and links by their label.
     *
     * @return the text
     */
    String text();

    /**
     * What can be pressed, chosen or filled in.
     *
     * @return what it says on it, by action id, in their order; where two blocks use the same action id, the later ones
     *     by block id, a slash and action id
     */
    Map<String, String> actions();

    /**
     * All that Slack knows of it.
     *
     * @return a JSON document
     */
    String json();
}
