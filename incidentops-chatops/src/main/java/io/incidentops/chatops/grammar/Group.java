package io.incidentops.chatops.grammar;

/** What a command is for; help is ordered by it. */
public enum Group {
    /** To begin, to find, to join. */
    FIND("Declare, find and join"),
    /** To know how things stand. */
    KNOW("How things stand"),
    /** From phase to phase. */
    LIFE("Severity, status and phase"),
    /** Who does what. */
    PEOPLE("Roles and people"),
    /** What is told and written down. */
    WRITE("Tell and write down"),
    /** What is to be done. */
    WORK("Actions, tasks and deadlines"),
    /** What comes after. */
    AFTER("Afterwards"),
    /** What is put right. */
    CORRECT("Correct the record"),
    /** Who may know. */
    SHARE("Who may know of it"),
    /** The machinery. */
    RUN("Help and machinery");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    /**
     * The heading for people.
     *
     * @return the heading
     */
    public String title() {
        return title;
    }
}
