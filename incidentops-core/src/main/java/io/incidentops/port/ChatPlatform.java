package io.incidentops.port;

import io.incidentops.model.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A chat platform. Only {@link #name}, {@link #features} and {@link #post} are mandatory; the rest is called where its
 * feature is flagged. Each call makes one attempt within a bounded time, repeats nothing by itself, and answers; an
 * exception that escapes counts as {@link Answer.Unclear}. User text in a {@link Message} must be escaped, so that it
 * mentions, links and calls nobody. Thread-safe.
 */
public interface ChatPlatform {
    /**
     * The platform's name.
     *
     * @return a short name in lower case, such as {@code slack}
     */
    String name();

    /**
     * What it can do beside posting.
     *
     * @return the features
     */
    Set<ChatFeature> features();

    /**
     * What a channel may be told.
     *
     * @param channel the platform's own id of the channel
     * @return the channel's clearance; {@link Clearance#OPEN} unless it declares more
     */
    default Clearance clearance(String channel) {
        return Clearance.OPEN;
    }

    /**
     * The address that opens a channel. Known without asking anybody.
     *
     * @param channel the platform's own id of the channel
     * @return the address, or nothing where the platform has none
     */
    default Optional<String> link(String channel) {
        return Optional.empty();
    }

    /**
     * Posts a message.
     *
     * @param post what and where
     * @return accepted with the message's id
     */
    Answer post(Post post);

    /**
     * Opens a room, with {@link ChatFeature#ROOMS}.
     *
     * @param room what room
     * @return accepted with the channel's id; a name that is taken is no failure, the platform chooses the next
     */
    default Answer openRoom(RoomRequest room) {
        return unsupported(ChatFeature.ROOMS);
    }

    /**
     * Changes a message, with {@link ChatFeature#UPDATE}.
     *
     * @param channel the channel
     * @param message the message's id, as {@link #post} answered it
     * @param content what it shows from now on
     * @return accepted with the message's id
     */
    default Answer update(String channel, String message, Message content) {
        return unsupported(ChatFeature.UPDATE);
    }

    /**
     * Sets a room's topic, with {@link ChatFeature#TOPIC}.
     *
     * @param channel the channel
     * @param topic the topic
     * @return accepted
     */
    default Answer topic(String channel, Line topic) {
        return unsupported(ChatFeature.TOPIC);
    }

    /**
     * Pins a message, with {@link ChatFeature#PIN}. One that is pinned already is accepted.
     *
     * @param channel the channel
     * @param message the message's id
     * @return accepted
     */
    default Answer pin(String channel, String message) {
        return unsupported(ChatFeature.PIN);
    }

    /**
     * Invites people, with {@link ChatFeature#INVITE}. Those who are there already are accepted.
     *
     * @param channel the channel
     * @param people whom
     * @return accepted
     */
    default Answer invite(String channel, List<Actor> people) {
        return unsupported(ChatFeature.INVITE);
    }

    /**
     * Shows a message to one person, with {@link ChatFeature#WHISPER}.
     *
     * @param to whom
     * @param post what and where
     * @return accepted
     */
    default Answer whisper(Actor to, Post post) {
        return unsupported(ChatFeature.WHISPER);
    }

    /**
     * Archives a room, with {@link ChatFeature#ARCHIVE}. One that is archived already is accepted.
     *
     * @param channel the channel
     * @return accepted
     */
    default Answer archive(String channel) {
        return unsupported(ChatFeature.ARCHIVE);
    }

    /**
     * Finds what an earlier call may have made, with {@link ChatFeature#FIND}.
     *
     * @param channel the channel, or for a room the name that was asked for
     * @param effect the effect's id
     * @return accepted with its id where it is there; rejected where it certainly is not
     */
    default Answer find(String channel, String effect) {
        return unsupported(ChatFeature.FIND);
    }

    private Answer unsupported(ChatFeature feature) {
        return Answer.rejected(name() + " does not support " + feature);
    }

    /**
     * A message on its way. Immutable.
     *
     * @param channel the channel
     * @param message the message
     * @param effect the effect's id, by which a repeated call is recognised
     */
    record Post(String channel, Message message, String effect) {}

    /**
     * A room to be opened. Immutable.
     *
     * @param name the name to be tried first
     * @param topic its topic
     * @param restricted whether only those invited may see it
     * @param effect the effect's id, by which a repeated call is recognised
     */
    record RoomRequest(String name, Line topic, boolean restricted, String effect) {}
}
