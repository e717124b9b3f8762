package io.incidentops.samples.warroom;

import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.ChatOps;
import io.incidentops.chatops.Reaction;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.port.Message;
import java.util.List;
import java.util.Optional;

/** What answers people in the room. */
interface Bot {
    /** What answers where no chat extension was added: nothing. */
    Bot NONE = new Bot() {};

    /** What answers where the chat extension was added. */
    static Bot of(ChatOps chatOps) {
        return new Bot() {
            @Override
            public Optional<Message> command(ChatInput input) {
                return Optional.of(chatOps.command(input));
            }

            @Override
            public Optional<Message> said(ChatInput input) {
                return chatOps.said(input);
            }

            @Override
            public Optional<Message> joined(ChatInput input) {
                return chatOps.joined(input);
            }

            @Override
            public Optional<Message> pinned(ChatInput message, Actor by) {
                return Optional.of(chatOps.reacted(message, Reaction.PIN, by));
            }

            @Override
            public Optional<IncidentId> incidentOf(String channel) {
                return chatOps.incidentOf(channel);
            }

            @Override
            public List<String> complete(ChatInput partial) {
                return chatOps.complete(partial);
            }
        };
    }

    default Optional<Message> command(ChatInput input) {
        return Optional.empty();
    }

    default Optional<Message> said(ChatInput input) {
        return Optional.empty();
    }

    default Optional<Message> joined(ChatInput input) {
        return Optional.empty();
    }

    default Optional<Message> pinned(ChatInput message, Actor by) {
        return Optional.empty();
    }

    default Optional<IncidentId> incidentOf(String channel) {
        return Optional.empty();
    }

    default List<String> complete(ChatInput partial) {
        return List.of();
    }
}
