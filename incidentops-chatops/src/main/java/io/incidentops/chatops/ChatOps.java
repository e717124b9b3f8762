package io.incidentops.chatops;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.room.Followed;
import io.incidentops.chatops.room.Newcomers;
import io.incidentops.chatops.room.Nudge;
import io.incidentops.chatops.room.Reacted;
import io.incidentops.chatops.room.RoomContext;
import io.incidentops.chatops.room.RoomNames;
import io.incidentops.chatops.room.RoomParts;
import io.incidentops.chatops.room.RoomSettings;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentOpsException;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Form;
import io.incidentops.port.Message;
import io.incidentops.work.EffectHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs incidents from one chat platform: commands, and a room for each incident. Added to the library with
 * {@link io.incidentops.IncidentOpsBuilder#addExtension}; an adapter hands it what people write, and shows what it
 * answers. A library has one, since each kind of effect has one handler. Thread-safe.
 *
 * <p>The room speaks little. On its own it posts only:
 *
 * <ul>
 *   <li>the opening message;
 *   <li>a change of phase, the end of the impact, a change of severity or of who may see it, the switch to a major
 *       incident and back;
 *   <li>a change of command, and offers, in which it calls the one who is asked;
 *   <li>updates and decisions;
 *   <li>a promise that came due: it calls whoever can keep it;
 *   <li>an action that was assigned, in which it calls the owner, and how it ended;
 *   <li>a delivery outside chat that failed, with whom to call instead.
 * </ul>
 *
 * Everything else, such as notes and pins, only changes the one pinned status message. Nothing is posted within a
 * command: it is delivered after the commit, worded as things stand at that moment.
 */
public final class ChatOps implements Extension {
    private static final Logger LOG = LoggerFactory.getLogger(ChatOps.class);

    private final ChatPlatform platform;
    private final CommandBook commands;
    private final RoomContext context;
    private final RoomParts parts;
    private final Nudge nudge;
    private final Newcomers newcomers;
    private final Reacted reacted;
    private final Followed followed;

    private ChatOps(Builder builder, RoomSettings settings) {
        platform = builder.platform;
        commands = builder.commands;
        context = new RoomContext(settings);
        parts = new RoomParts(context);
        nudge = new Nudge(context);
        newcomers = new Newcomers(context);
        reacted = new Reacted(context);
        followed = new Followed(context);
    }

    /**
     * Begins to configure.
     *
     * @param platform where people chat
     * @return a builder with the defaults
     */
    public static Builder on(ChatPlatform platform) {
        return new Builder(Objects.requireNonNull(platform, "platform"));
    }

    @Override
    public List<io.incidentops.policy.Reaction> reactions() {
        return parts.reactions();
    }

    @Override
    public List<EffectHandler> handlers() {
        return parts.handlers();
    }

    @Override
    public void start(IncidentOps ops) {
        context.start(ops);
    }

    /**
     * Does what somebody typed.
     *
     * @param input the command, with or without its prefix
     * @return the one answer, to be shown to them; also where it could not be done
     * @throws IllegalStateException where this was not added to a library
     */
    public Message command(ChatInput input) {
        return answered(input, (ops, here) -> commands.answer(ops, input, here));
    }

    /**
     * The questions of a command that was typed without what it needs, such as {@code resolve}. Looks at no incident.
     *
     * @param input the command; dots at its end stand for what is to be said
     * @return the form; nothing where there is no such command, or where it has what it needs
     * @throws IllegalStateException where this was not added to a library
     */
    public Optional<Form> form(ChatInput input) {
        return commands.form(context.ops(), input);
    }

    /**
     * Does what a form says: the same as typing its command with the answers. Each answer is its own argument, whatever is
     * written in it.
     *
     * @param input the form's command
     * @param answers the answers by the questions' names
     * @return the one answer, to be shown to them; also where it could not be done
     * @throws IllegalStateException where this was not added to a library
     */
    public Message submitted(ChatInput input, Map<String, String> answers) {
        return answered(input, (ops, here) -> commands.submitted(ops, input, here, answers));
    }

    /**
     * What is wrong with the answers of a form, as far as one sees without looking at an incident.
     *
     * @param input the form's command
     * @param answers the answers by the questions' names
     * @return what is wrong by the questions' names, none where nothing is
     * @throws IllegalStateException where this was not added to a library
     */
    public Map<String, String> mistakes(ChatInput input, Map<String, String> answers) {
        return commands.mistakes(context.ops(), input, answers);
    }

    /**
     * What could be answered to a question of a form.
     *
     * @param input the form's command
     * @param question the question's name
     * @param typed what was typed so far
     * @return the answers that hold it, possibly none
     * @throws IllegalStateException where this was not added to a library
     */
    public List<String> options(ChatInput input, String question, String typed) {
        return commands.options(context.ops(), input, question, typed);
    }

    private Message answered(ChatInput input, BiFunction<IncidentOps, @Nullable IncidentId, Message> command) {
        IncidentOps ops = context.ops().from(Source.of(platform.name(), source(input)));
        try {
            return command.apply(ops, context.rooms().incident(input.channel()).orElse(null));
        } catch (IncidentOpsException e) {
            LOG.warn("a command on {} failed", platform.name(), e);
            return Message.of("That could not be finished, and may or may not be recorded: look at the incident's"
                    + " status before you repeat it.");
        }
    }

    private static String source(ChatInput input) {
        return input.link() == null ? input.channel() : input.link();
    }

    /**
     * Listens to plain talk: where it asks nobody in particular for something, answers with a hint to name one person,
     * at most once in two minutes and channel.
     *
     * @param input what was said
     * @return the hint for the channel, or nothing
     * @throws IllegalStateException where this was not added to a library
     */
    public Optional<Message> said(ChatInput input) {
        return nudge.said(input);
    }

    /**
     * Greets whoever entered an incident's channel: how things stand, what came since they were last there, and how they
     * are introduced. Records the first time that they joined.
     *
     * @param input who entered which channel
     * @return the greeting, to be shown to them alone; nothing where the channel is no incident's
     * @throws IllegalStateException where this was not added to a library
     */
    public Optional<Message> joined(ChatInput input) {
        return newcomers.joined(input);
    }

    /**
     * Records a message because somebody reacted on it. The same message is recorded once for each reaction.
     *
     * @param message the message on which they reacted, with its author
     * @param reaction what the reaction asks for
     * @param by who reacted
     * @return the answer, to be shown to them
     * @throws IllegalStateException where this was not added to a library
     */
    public Message reacted(ChatInput message, Reaction reaction, Actor by) {
        return reacted.record(message, reaction, by);
    }

    /**
     * Corrects what reactions recorded of a message that was edited.
     *
     * @param message the message as it reads now, under the key with which it was recorded
     * @param by who edited it
     * @throws IllegalStateException where this was not added to a library
     */
    public void edited(ChatInput message, Actor by) {
        followed.edited(message, by);
    }

    /**
     * Retracts what reactions recorded of a message that was deleted.
     *
     * @param message the message, whose text does not count, under the key with which it was recorded
     * @param by who deleted it, or the program where nobody knows
     * @throws IllegalStateException where this was not added to a library
     */
    public void deleted(ChatInput message, Actor by) {
        followed.deleted(message, by);
    }

    /**
     * Retracts what a reaction recorded that was taken back. Reacted on once more, the message is recorded anew.
     *
     * @param message the message, whose text does not count, under the key with which it was recorded
     * @param reaction what the reaction had asked for
     * @param by who took it back
     * @return the answer for them; nothing where nothing was recorded
     * @throws IllegalStateException where this was not added to a library
     */
    public Optional<Message> unreacted(ChatInput message, Reaction reaction, Actor by) {
        return followed.unreacted(message, reaction, by);
    }

    /**
     * Keeps that a channel has another id from now on, where it is a room.
     *
     * @param from the platform's old id of the channel
     * @param to the platform's new id
     * @throws IllegalStateException where this was not added to a library
     */
    public void moved(String from, String to) {
        context.moved(from, to);
    }

    /**
     * The incident whose room a channel is.
     *
     * @param channel the platform's own id of the channel
     * @return the incident, closed or not; nothing where the channel is no room
     * @throws IllegalStateException where this was not added to a library
     */
    public Optional<IncidentId> incidentOf(String channel) {
        return context.rooms().incident(channel);
    }

    /**
     * What somebody may mean by the beginning of a command.
     *
     * @param partial what they typed so far
     * @return what could stand there, the likeliest first
     * @throws IllegalStateException where this was not added to a library
     */
    public List<String> complete(ChatInput partial) {
        return commands.complete(
                context.ops(),
                partial,
                context.rooms().incident(partial.channel()).orElse(null));
    }

    /** Configures a {@link ChatOps}. Not thread-safe. */
    public static final class Builder {
        private final ChatPlatform platform;
        private CommandBook commands = CommandBook.standard();
        private @Nullable String lobby;
        private Function<IncidentState, String> roomName = RoomNames.template(RoomNames.STANDARD);
        private boolean rooms;

        private Builder(ChatPlatform platform) {
            this.platform = platform;
            this.rooms = platform.features().contains(ChatFeature.ROOMS);
        }

        /**
         * With other commands than the standard ones.
         *
         * @param commands the commands
         * @return this builder
         */
        public Builder commands(CommandBook commands) {
            this.commands = Objects.requireNonNull(commands, "commands");
            return this;
        }

        /**
         * With a channel in which new incidents are announced, and in which all is told where there are no rooms.
         *
         * @param channel the platform's own id of the channel
         * @return this builder
         */
        public Builder lobby(String channel) {
            this.lobby = Objects.requireNonNull(channel, "channel");
            return this;
        }

        /**
         * With other names of rooms than {@code inc-42-checkout-answers-500}. The name of a restricted incident's room
         * should not tell what it is about.
         *
         * @param name names the room of an incident, such as {@link RoomNames#template}
         * @return this builder
         */
        public Builder roomName(Function<IncidentState, String> name) {
            this.roomName = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Without rooms, although the platform has them: all is told in the lobby.
         *
         * @return this builder
         */
        public Builder withoutRooms() {
            this.rooms = false;
            return this;
        }

        /**
         * Builds it, to be added to one library.
         *
         * @return the extension
         * @throws IllegalStateException where there are neither rooms nor a lobby
         */
        public ChatOps build() {
            if (!rooms && lobby == null) {
                throw new IllegalStateException(
                        platform.name() + " has no rooms: name the channel to talk in with lobby(...)");
            }
            return new ChatOps(
                    this,
                    new RoomSettings(
                            platform,
                            platform.features(),
                            lobby,
                            roomName,
                            rooms,
                            commands.vocabulary().prefix()));
        }
    }
}
