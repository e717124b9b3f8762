package io.incidentops.slack.request;

import org.jspecify.annotations.Nullable;

/**
 * Who we are in Slack, as {@code auth.test} says. Immutable.
 *
 * @param user our bot's user id, or null where it is not known
 * @param bot our bot's id, or null where it is not known
 */
public record Identity(@Nullable String user, @Nullable String bot) {
    /** Nothing is known yet. */
    public static final Identity UNKNOWN = new Identity(null, null);

    boolean is(@Nullable String someUser, @Nullable String someBot) {
        return (user != null && user.equals(someUser)) || (bot != null && bot.equals(someBot));
    }
}
