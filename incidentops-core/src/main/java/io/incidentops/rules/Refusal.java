package io.incidentops.rules;

import io.incidentops.command.Command;
import io.incidentops.model.IncidentOpsException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that a command cannot be done, and why. Thrown by the rules from within their checks. */
public final class Refusal extends IncidentOpsException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    @SuppressWarnings("serial") // never serialised
    private final List<Command> possible;

    private final @Nullable Instant until;

    private Refusal(String reason, List<Command> possible, @Nullable Instant until) {
        super(reason);
        this.reason = reason;
        this.possible = possible;
        this.until = until;
    }

    Refusal(String reason, Command... possible) {
        this(reason, List.of(possible), null);
    }

    /** For a promise whose time has moved. */
    static Refusal until(Instant due) {
        return new Refusal("that is not due yet", List.of(), due);
    }

    static void unless(boolean allowed, String reason, Command... possible) {
        if (!allowed) {
            throw new Refusal(reason, possible);
        }
    }

    static void because(Optional<String> problem) {
        if (problem.isPresent()) {
            throw new Refusal(problem.get());
        }
    }

    /**
     * Why it cannot be done.
     *
     * @return the reason, in words
     */
    public String reason() {
        return reason;
    }

    /**
     * What could be done instead.
     *
     * @return the commands
     */
    public List<Command> possible() {
        return possible;
    }

    /**
     * When to look again, where a promise's time has moved.
     *
     * @return the time, or null
     */
    public @Nullable Instant until() {
        return until;
    }
}
