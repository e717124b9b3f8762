package io.incidentops.testkit;

import io.incidentops.port.Message;

/**
 * A message that a fake chat shows. Immutable; a changed message is another value.
 *
 * @param id its id
 * @param channel its channel
 * @param effect the id of the effect that posted it
 * @param content what it shows now
 * @param edits how often it was changed
 * @param pinned whether it is pinned
 */
public record FakeMessage(String id, String channel, String effect, Message content, int edits, boolean pinned) {
    /**
     * What it reads like without any markup.
     *
     * @return the text, lines divided by line feeds
     */
    public String text() {
        return content.plain();
    }
}
