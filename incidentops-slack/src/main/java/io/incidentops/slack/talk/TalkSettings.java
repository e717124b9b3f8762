package io.incidentops.slack.talk;

import io.incidentops.chatops.Reaction;
import io.incidentops.slack.people.Standing;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people's acts in Slack mean. A value: each method answers a changed copy. Immutable.
 *
 * @param command the slash command, with its slash
 * @param reactions what emoji on a message in an incident's room ask for, by their names without colons
 * @param declaring the emoji that declare an incident from a message outside such a room
 * @param standing how a Slack user belongs to the workspace, by their id; may ask Slack, within a bounded time
 */
public record TalkSettings(
        String command, Map<String, Reaction> reactions, Set<String> declaring, Function<String, Standing> standing) {
    /**
     * The command is {@code /inc}; 📌 pins, ⚖️ marks a decision, 📋 a task, 🚨 declares; everyone may use it.
     */
    public static final TalkSettings STANDARD = new TalkSettings(
            "/inc",
            Map.of("pushpin", Reaction.PIN, "scales", Reaction.DECISION, "clipboard", Reaction.TASK),
            Set.of("rotating_light"),
            user -> Standing.UNKNOWN);

    /** @throws IllegalArgumentException where the command has no slash */
    public TalkSettings {
        if (!command.startsWith("/") || command.length() < 2) {
            throw new IllegalArgumentException("a slash command begins with a slash, such as /inc: " + command);
        }
        reactions = Map.copyOf(reactions);
        declaring = Set.copyOf(declaring);
        Objects.requireNonNull(standing, "standing");
    }

    /**
     * With another slash command.
     *
     * @param name its name, with its slash
     * @return the changed copy
     * @throws IllegalArgumentException where it has no slash
     */
    public TalkSettings command(String name) {
        return new TalkSettings(name, reactions, declaring, standing);
    }

    /**
     * With other emoji in rooms.
     *
     * @param emoji what they ask for, by their names without colons
     * @return the changed copy
     */
    public TalkSettings reactions(Map<String, Reaction> emoji) {
        return new TalkSettings(command, emoji, declaring, standing);
    }

    /**
     * With other emoji that declare an incident.
     *
     * @param emoji their names without colons, possibly none
     * @return the changed copy
     */
    public TalkSettings declaring(Set<String> emoji) {
        return new TalkSettings(command, reactions, emoji, standing);
    }

    /**
     * With knowledge of who belongs to the workspace: guests and people of other organisations are told to ask a member.
     *
     * @param users how a Slack user belongs, by their id
     * @return the changed copy
     */
    public TalkSettings standing(Function<String, Standing> users) {
        return new TalkSettings(command, reactions, declaring, users);
    }

    boolean admits(String user) {
        return standing.apply(user).belongs();
    }

    /** Has whoever acts looked up, so that they are recorded by their name: the directory answers from memory alone. */
    void know(@Nullable String user) {
        if (user != null) {
            Standing unused = standing.apply(user);
        }
    }
}
