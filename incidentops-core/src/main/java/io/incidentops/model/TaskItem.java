package io.incidentops.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to do after the incident. Immutable.
 *
 * @param number its number among the incident's tasks, from 1; people type it as {@code T1}
 * @param text what is to be done
 * @param owner who owns it, or null where nobody does yet
 * @param due when it is due, or null
 * @param mark the event that added it
 * @param done the event that finished it, or null while it is open
 */
public record TaskItem(
        int number,
        String text,
        @Nullable Actor owner,
        @Nullable Instant due,
        Mark mark,
        @Nullable Mark done) {
    /** Checks that nothing is missing. */
    public TaskItem {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(mark, "mark");
    }

    /**
     * The task after it was finished.
     *
     * @param mark the event
     * @return the finished task
     */
    public TaskItem done(Mark mark) {
        return new TaskItem(number, text, owner, due, this.mark, mark);
    }

    TaskItem amended(Amendment amendment) {
        boolean addition = mark.version() == amendment.target();
        boolean end = done != null && done.version() == amendment.target();
        if (!addition && !end) {
            return this;
        }
        return new TaskItem(
                number,
                addition && amendment.text() != null ? amendment.text() : text,
                owner,
                due,
                mark.amended(amendment),
                done == null ? null : done.amended(amendment));
    }
}
