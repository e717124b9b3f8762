package io.incidentops.testkit;

import io.incidentops.model.Actor;
import io.incidentops.port.Message;

/**
 * A message that a fake chat showed to one person. Immutable.
 *
 * @param to to whom
 * @param channel where
 * @param effect the id of the effect that called for it
 * @param content what it showed
 */
public record FakeWhisper(Actor to, String channel, String effect, Message content) {
    /**
     * What it read like without any markup.
     *
     * @return the text, lines divided by line feeds
     */
    public String text() {
        return content.plain();
    }
}
