package io.incidentops.slack.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Where the bot's token comes from. Thread-safe. */
public interface SlackTokens {
    /**
     * The token to call with now. Answers from memory.
     *
     * @return the token; kept out of logs, exceptions and texts by whoever gets it
     * @throws RuntimeException where there is none; its message is shown nowhere
     */
    String token();

    /**
     * Slack refused a token, so that another is needed.
     *
     * @param token the token
     * @param error Slack's own word, such as {@code token_expired}
     */
    default void refused(String token, String error) {}

    /**
     * What a person should look at.
     *
     * @return the problems in words and without secrets, none where all is well
     */
    default List<String> problems() {
        return List.of();
    }

    /**
     * A token that the host keeps, asked for at each call.
     *
     * @param token answers the token at once, such as {@code xoxb-...}
     * @return the tokens, which print nothing of it
     */
    static SlackTokens of(Supplier<String> token) {
        return new HeldToken(Objects.requireNonNull(token, "token"));
    }
}
