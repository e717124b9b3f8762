package io.incidentops.slack.blocks;

import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.List;

/** Renders neutral messages. Thread-safe. */
public interface Renderer {
    /**
     * Renders a message that may be posted in several.
     *
     * @param message the message
     * @return one or more messages, in order; nothing of the text is lost
     */
    List<Rendered> split(Message message);

    /**
     * Renders a message that must stay one, such as one that is updated: what is too much is shortened and said so.
     *
     * @param message the message
     * @return the message
     */
    Rendered whole(Message message);

    /**
     * Renders a line as plain text, for a topic or a title.
     *
     * @param line the line
     * @param most how many code points it may have
     * @return the text, with nothing in it that Slack would mention or link
     */
    String plain(Line line, int most);
}
