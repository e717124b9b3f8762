package io.incidentops.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The transition table: every step between phases that exists. There is no other. */
public enum Transition {
    /** Somebody takes the incident; taking command does so too. */
    ACKNOWLEDGE(Phase.ACKNOWLEDGED, Phase.TRIGGERED),
    /** Nobody works on it after all. */
    UNACKNOWLEDGE(Phase.TRIGGERED, Phase.ACKNOWLEDGED),
    /** Trouble is over. */
    RESOLVE(Phase.RESOLVED, Phase.TRIGGERED, Phase.ACKNOWLEDGED),
    /** A person says that it is not over. */
    REOPEN(Phase.ACKNOWLEDGED, Phase.RESOLVED),
    /** A new alarm says that it is not over. */
    REOPEN_BY_ALARM(Phase.TRIGGERED, Phase.RESOLVED),
    /** The hold is over and the post-mortem, where one is due, is done or waived. */
    CLOSE(Phase.CLOSED, Phase.RESOLVED),
    /** Another incident carries on in its place. */
    MERGE(Phase.CLOSED, Phase.TRIGGERED, Phase.ACKNOWLEDGED, Phase.RESOLVED);

    private final Phase to;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
    private final Set<Phase> from;

    Transition(Phase to, Phase... from) {
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /**
     * The phase that the step leads to.
     *
     * @return the phase
     */
    public Phase to() {
        return to;
    }

    /**
     * Whether the step can be taken from this phase.
     *
     * @param phase where the incident is
     * @return whether it is possible there
     */
    public boolean from(Phase phase) {
        return from.contains(phase);
    }

    /**
     * What can be done in a phase.
     *
     * @param phase where the incident is
     * @return the steps that start there, in the order of this table
     */
    public static List<Transition> possible(Phase phase) {
        return Arrays.stream(values()).filter(step -> step.from(phase)).toList();
    }
}
