package io.incidentops.samples.warroom;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.model.Actor;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People who talk with each other, and the bot that reads along: what a chat adapter does. They begin in the lobby and
 * go on in the room of the newest incident. Not thread-safe.
 */
final class Conversation {
    private final IncidentOps ops;
    private final ConsoleChat chat;
    private final Bot bot;
    private final Set<String> joined = new HashSet<>();
    private @Nullable ChatInput last;

    Conversation(IncidentOps ops, ConsoleChat chat, Bot bot) {
        this.ops = ops;
        this.chat = chat;
        this.bot = bot;
    }

    String channel() {
        return chat.talk();
    }

    /** The incident of the room where people are, seen by the program. */
    Optional<Incident> incident() {
        return bot.incidentOf(channel()).map(ops::incident);
    }

    /** Words, or a command where they begin with a slash. */
    void say(Actor who, String text) {
        say(who, text, null);
    }

    /** The same with a key, under which a command that is repeated counts once. */
    void say(Actor who, String text, @Nullable String key) {
        join(who);
        chat.said(who, text);
        String channel = channel();
        if (text.startsWith("/")) {
            ChatInput command = new ChatInput(who, channel, text.substring(1), null, null, key);
            bot.command(command).ifPresent(answer -> chat.answer(who, answer));
        } else {
            heard(who, text, ops.clock().instant(), key);
            bot.said(Objects.requireNonNull(last)).ifPresent(hint -> chat.hint(channel, hint));
        }
    }

    /** Words that may be pinned next. */
    void heard(Actor who, String text, Instant at, @Nullable String key) {
        last = new ChatInput(who, channel(), text, at, null, key);
    }

    /** Somebody enters the room, unless they are there already. */
    void join(Actor who) {
        String channel = channel();
        if (!channel.equals(ConsoleChat.LOBBY) && joined.add(channel + " " + who.id())) {
            bot.joined(ChatInput.of(who, channel, "")).ifPresent(news -> chat.whispered(who, news));
        }
    }

    /** The monitoring speaks up: in the lobby to people, in a room also to the incident. */
    void alarm(Actor monitoring, String text, String key) {
        chat.said(monitoring, text);
        incident().ifPresent(incident -> incident.as(monitoring).withKey(key).alarm(text));
    }

    /** Somebody puts a pushpin on the last words. */
    void pin(Actor by) {
        join(by);
        chat.said(by, "(puts a pushpin on it)");
        if (last != null) {
            bot.pinned(last, by).ifPresent(answer -> chat.answer(by, answer));
        }
    }
}
