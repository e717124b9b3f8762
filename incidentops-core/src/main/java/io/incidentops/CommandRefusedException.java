package io.incidentops;

import io.incidentops.command.Command;
import io.incidentops.model.IncidentOpsException;
import java.util.List;

/** A command was refused. Nothing was recorded. */
public final class CommandRefusedException extends IncidentOpsException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // commands are not serialised with it
    private final transient List<Command> possible;

    private final String reason;

    /**
     * An exception with the content of {@link Outcome.Refused}.
     *
     * @param reason why, in words for people
     * @param possible commands that could be done instead
     */
    public CommandRefusedException(String reason, List<Command> possible) {
        super(possible.isEmpty() ? reason : reason + " (possible: " + names(possible) + ")");
        this.reason = reason;
        this.possible = List.copyOf(possible);
    }

    private static String names(List<Command> possible) {
        return String.join(", ", possible.stream().map(Command::name).toList());
    }

    /**
     * Why it was refused.
     *
     * @return the reason in words for people, without what is possible
     */
    public String reason() {
        return reason;
    }

    /**
     * What could be done instead.
     *
     * @return the commands; texts that a person must give are empty in them
     */
    public List<Command> possible() {
        return possible;
    }
}
