package io.incidentops.model;

import org.jspecify.annotations.Nullable;

/**
 * One point of a checklist. Immutable.
 *
 * @param text what to do
 * @param owner whom it was assigned to, or null
 * @param ticked the event that ticked it, or null while it is open
 */
public record ChecklistItem(
        String text, @Nullable Actor owner, @Nullable Mark ticked) {
    /**
     * An open point.
     *
     * @param text what to do
     * @return the point
     */
    public static ChecklistItem open(String text) {
        return new ChecklistItem(text, null, null);
    }
}
