package io.incidentops;

import io.incidentops.command.Command;
import java.util.List;

/** What became of a command: done, or refused with what is possible instead. Immutable. */
public sealed interface Outcome {
    /**
     * It is done.
     *
     * @param receipt what it recorded
     */
    record Done(Receipt receipt) implements Outcome {}

    /**
     * It cannot be done.
     *
     * @param reason why, in words for people
     * @param possible commands that could be done instead; texts that a person must give are empty in them
     */
    record Refused(String reason, List<Command> possible) implements Outcome {
        /** Copies the list. */
        public Refused {
            possible = List.copyOf(possible);
        }
    }

    /**
     * The receipt, where it is done.
     *
     * @return what it recorded
     * @throws CommandRefusedException where it was refused
     */
    default Receipt orThrow() {
        if (this instanceof Refused refused) {
            throw new CommandRefusedException(refused.reason(), refused.possible());
        }
        return ((Done) this).receipt();
    }
}
