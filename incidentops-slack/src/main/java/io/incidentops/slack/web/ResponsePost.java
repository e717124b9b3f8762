package io.incidentops.slack.web;

import io.incidentops.slack.blocks.Rendered;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code response_url} is told. Immutable.
 *
 * @param kind who sees it, and what becomes of the message that was acted on
 * @param content what is shown, or null where a message is taken away
 * @param thread the message in whose thread it stands, or null
 */
public record ResponsePost(
        Kind kind, @Nullable Rendered content, @Nullable String thread) {
    /** Who sees it. */
    public enum Kind {
        /** Only the one who acted. */
        EPHEMERAL,
        /** Everyone in the channel. */
        IN_CHANNEL,
        /** In the place of the message that was acted on. */
        REPLACE,
        /** The message that was acted on is taken away. */
        DELETE
    }

    /** @throws IllegalArgumentException where content is missing, or there although a message is taken away */
    public ResponsePost {
        Objects.requireNonNull(kind, "kind");
        if ((content == null) != (kind == Kind.DELETE)) {
            throw new IllegalArgumentException("everything but DELETE has content, and DELETE has none");
        }
    }

    /**
     * Shown only to the one who acted.
     *
     * @param content what is shown
     * @return the post
     */
    public static ResponsePost ephemeral(Rendered content) {
        return new ResponsePost(Kind.EPHEMERAL, content, null);
    }

    /**
     * Shown to everyone in the channel.
     *
     * @param content what is shown
     * @return the post
     */
    public static ResponsePost inChannel(Rendered content) {
        return new ResponsePost(Kind.IN_CHANNEL, content, null);
    }

    /**
     * In the place of the message that was acted on.
     *
     * @param content what is shown
     * @return the post
     */
    public static ResponsePost replace(Rendered content) {
        return new ResponsePost(Kind.REPLACE, content, null);
    }

    /**
     * Takes the message away that was acted on.
     *
     * @return the post
     */
    public static ResponsePost delete() {
        return new ResponsePost(Kind.DELETE, null, null);
    }

    /**
     * In a thread.
     *
     * @param thread the time stamp of the message that the thread belongs to
     * @return the changed copy
     */
    public ResponsePost thread(String thread) {
        return new ResponsePost(kind, content, Objects.requireNonNull(thread, "thread"));
    }

    /** Leaves the content out, since it holds what people wrote. */
    @Override
    public String toString() {
        return "ResponsePost[" + kind + "]";
    }
}
