package io.incidentops.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work that one named person does in a time-box. Immutable.
 *
 * @param number its number among the incident's actions, from 1; people type it as {@code A1}
 * @param text what is to be done
 * @param owner who does it
 * @param due the end of the time-box
 * @param mark the event that assigned it
 * @param accepted the event in which the owner said yes, or null
 * @param ended the event that ended it, or null while it is open
 * @param outcome how it went or why it was dropped, or null while it is open
 * @param dropped whether it ended undone
 */
public record ActionItem(
        int number,
        String text,
        Actor owner,
        Instant due,
        Mark mark,
        @Nullable Mark accepted,
        @Nullable Mark ended,
        @Nullable String outcome,
        boolean dropped) {
    /** Checks that nothing is missing. */
    public ActionItem {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(mark, "mark");
    }

    /**
     * A new action.
     *
     * @param number its number
     * @param text what is to be done
     * @param owner who does it
     * @param due the end of the time-box
     * @param mark the event that assigned it
     * @return the action
     */
    public static ActionItem assigned(int number, String text, Actor owner, Instant due, Mark mark) {
        return new ActionItem(number, text, owner, due, mark, null, null, null, false);
    }

    /**
     * Whether it is still to be done.
     *
     * @return whether nothing has ended it
     */
    public boolean open() {
        return ended == null;
    }

    /**
     * The action after its owner said yes.
     *
     * @param mark the event
     * @return the accepted action
     */
    public ActionItem accepted(Mark mark) {
        return new ActionItem(number, text, owner, due, this.mark, mark, ended, outcome, dropped);
    }

    /**
     * The action with a new end of its time-box.
     *
     * @param due the new end
     * @return the extended action
     */
    public ActionItem extended(Instant due) {
        return new ActionItem(number, text, owner, due, mark, accepted, ended, outcome, dropped);
    }

    /**
     * The action after it was done.
     *
     * @param result how it went
     * @param mark the event
     * @return the finished action
     */
    public ActionItem done(String result, Mark mark) {
        return new ActionItem(number, text, owner, due, this.mark, accepted, mark, result, false);
    }

    /**
     * The action after it was given up.
     *
     * @param reason why
     * @param mark the event
     * @return the dropped action
     */
    public ActionItem dropped(String reason, Mark mark) {
        return new ActionItem(number, text, owner, due, this.mark, accepted, mark, reason, true);
    }

    ActionItem amended(Amendment amendment) {
        boolean assignment = mark.version() == amendment.target();
        boolean end = ended != null && ended.version() == amendment.target();
        boolean acceptance = accepted != null && accepted.version() == amendment.target();
        if (!assignment && !end && !acceptance) {
            return this;
        }
        return new ActionItem(
                number,
                assignment && amendment.text() != null ? amendment.text() : text,
                owner,
                due,
                mark.amended(amendment),
                accepted == null ? null : accepted.amended(amendment),
                ended == null ? null : ended.amended(amendment),
                end && amendment.text() != null ? amendment.text() : outcome,
                dropped);
    }
}
