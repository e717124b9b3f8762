package io.incidentops.store;

/** How a commit went. Anything but {@link Done} wrote nothing. Immutable. */
public sealed interface CommitResult {
    /**
     * Everything was written.
     *
     * @param committed what was recorded
     * @param position the global position of the last event
     */
    record Done(Committed committed, long position) implements CommitResult {}

    /**
     * Another command was faster.
     *
     * @param actual the number of the incident's last event
     */
    record Conflict(long actual) implements CommitResult {}

    /**
     * A command with this key was recorded before.
     *
     * @param earlier what it recorded
     */
    record KeyTaken(Committed earlier) implements CommitResult {}

    /** The lease of the settled work was lost: somebody else does it now. */
    record LeaseLost() implements CommitResult {}
}
