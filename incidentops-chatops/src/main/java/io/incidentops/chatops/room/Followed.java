package io.incidentops.chatops.room;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.Outcome;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.Reaction;
import io.incidentops.command.Command;
import io.incidentops.command.Correct;
import io.incidentops.command.Retract;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Source;
import io.incidentops.model.Text;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.Message;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets the record follow messages on which somebody reacted: an edited one is corrected, one that is gone or that has lost
 * its reaction is retracted. What was redacted stays so. Thread-safe.
 */
public final class Followed {
    private static final ReactionRecords.Standing NOTHING = new ReactionRecords.Standing("", null, null);

    private final RoomContext context;
    private final ReactionRecords records;

    /**
     * Follows a chat platform.
     *
     * @param context what the parts of the room share
     */
    public Followed(RoomContext context) {
        this.context = context;
        this.records = new ReactionRecords(context);
    }

    /**
     * Corrects what was recorded of a message.
     *
     * @param message the message as it reads now
     * @param by who edited it
     */
    public void edited(ChatInput message, Actor by) {
        for (Reaction reaction : Reaction.values()) {
            ReactionRecords.Standing standing = find(message, reaction);
            RecordedEvent event = standing.event();
            if (event == null
                    || Text.REDACTED.equals(standing.text())
                    || message.text().isBlank()) {
                continue;
            }
            String text = Reacted.text(message, event.actor());
            if (!text.equals(standing.text())) {
                submit(message, by, new Correct(event.version(), text, null, null, "the message was edited"));
            }
        }
    }

    /**
     * Retracts what was recorded of a message.
     *
     * @param message the message, whose text does not count
     * @param by who deleted it, or the program where nobody knows
     */
    public void deleted(ChatInput message, Actor by) {
        for (Reaction reaction : Reaction.values()) {
            retract(message, reaction, by, "the message was deleted");
        }
    }

    /**
     * Retracts what one reaction recorded.
     *
     * @param message the message, whose text does not count
     * @param reaction the reaction that was taken back
     * @param by who took it back
     * @return the answer for them; nothing where nothing was recorded
     */
    public Optional<Message> unreacted(ChatInput message, Reaction reaction, Actor by) {
        return retract(message, reaction, by, "the reaction was taken back");
    }

    private Optional<Message> retract(ChatInput message, Reaction reaction, Actor by, String reason) {
        ReactionRecords.Standing standing = find(message, reaction);
        RecordedEvent event = standing.event();
        if (event == null) {
            return Optional.empty();
        }
        long version = event.version();
        Outcome outcome = submit(message, by, new Retract(version, reason));
        return Optional.of(
                outcome instanceof Outcome.Refused refused
                        ? Message.of("Not retracted: " + refused.reason())
                        : Message.of("Retracted e" + version + " of the timeline, since " + reason + "."));
    }

    private ReactionRecords.Standing find(ChatInput message, Reaction reaction) {
        Optional<IncidentId> incident = context.rooms().incident(message.channel());
        return incident.isEmpty() || message.key() == null
                ? NOTHING
                : records.find(incident.get(), reaction, message.key());
    }

    private Outcome submit(ChatInput message, Actor by, Command command) {
        String link = Objects.requireNonNullElse(message.link(), message.channel());
        IncidentOps ops = context.ops().as(by).from(Source.of(context.platform().name(), link));
        IncidentId id = context.rooms().incident(message.channel()).orElseThrow();
        try {
            Incident incident = ops.incident(id);
            return incident.submit(command);
        } catch (UnknownIncidentException e) {
            // Whom a restricted incident is not shared with may not change its record, nor hear that there is one.
            return new Outcome.Refused("this channel is no incident's room", java.util.List.of());
        }
    }
}
