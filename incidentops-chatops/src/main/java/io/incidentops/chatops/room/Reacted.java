package io.incidentops.chatops.room;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.Outcome;
import io.incidentops.Receipt;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.Reaction;
import io.incidentops.command.AddEntry;
import io.incidentops.command.AddTask;
import io.incidentops.command.Command;
import io.incidentops.model.Actor;
import io.incidentops.model.EntryKind;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentOpsException;
import io.incidentops.model.Source;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.Message;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records messages on which somebody reacted. Thread-safe. */
public final class Reacted {
    private static final Logger LOG = LoggerFactory.getLogger(Reacted.class);
    private static final String NOWHERE =
            "This channel is no incident's room, so there is no timeline to put it on: react in the room instead.";

    private final RoomContext context;
    private final ReactionRecords records;

    /**
     * Records for a chat platform.
     *
     * @param context what the parts of the room share
     */
    public Reacted(RoomContext context) {
        this.context = context;
        this.records = new ReactionRecords(context);
    }

    /**
     * Records a message.
     *
     * @param message the message, with its author
     * @param reaction what is asked for
     * @param by who asks
     * @return the answer for them
     */
    public Message record(ChatInput message, Reaction reaction, Actor by) {
        Optional<IncidentId> id = context.rooms().incident(message.channel());
        if (id.isEmpty()) {
            return Message.of(NOWHERE);
        }
        try {
            Incident incident = handle(message, by).incident(id.get());
            Outcome outcome = dated(incident, message, reaction).submit(command(message, reaction, by));
            return answer(outcome, reaction);
        } catch (UnknownIncidentException e) {
            return Message.of(NOWHERE);
        } catch (IncidentOpsException e) {
            LOG.warn("a reaction on {} failed", context.platform().name(), e);
            return Message.of("That could not be finished, and may or may not be recorded: look at the timeline before"
                    + " you repeat it.");
        }
    }

    private IncidentOps handle(ChatInput message, Actor by) {
        String link = message.link() == null ? message.channel() : message.link();
        return context.ops().as(by).from(Source.of(context.platform().name(), link));
    }

    /** Written when the message was; the same message is recorded once for each reaction. */
    private Incident dated(Incident incident, ChatInput message, Reaction reaction) {
        Instant at = message.at();
        Incident dated = at != null && at.isBefore(context.ops().clock().instant()) ? incident.at(at) : incident;
        String key = message.key();
        return key == null
                ? dated
                : dated.withKey(records.find(incident.id(), reaction, key).key());
    }

    /** What is recorded of a message: whose it is, where somebody else reacted. */
    static String text(ChatInput message, Actor by) {
        return message.actor().equals(by) ? message.text() : message.actor().name() + ": " + message.text();
    }

    private static Command command(ChatInput message, Reaction reaction, Actor by) {
        String text = text(message, by);
        return switch (reaction) {
            case PIN -> new AddEntry(EntryKind.PIN, text, message.link());
            case DECISION -> AddEntry.decision(text);
            case TASK -> new AddTask(text, null, null);
        };
    }

    private static Message answer(Outcome outcome, Reaction reaction) {
        if (outcome instanceof Outcome.Refused refused) {
            return Message.of("Not recorded: " + refused.reason());
        }
        Receipt receipt = ((Outcome.Done) outcome).receipt();
        String what = switch (reaction) {
            case PIN -> "Pinned to the timeline of #";
            case DECISION -> "Recorded as a decision of #";
            case TASK -> "Added as a task of #";
        };
        return Message.of(what + receipt.number() + (receipt.repeated() ? ", once before already." : "."));
    }
}
