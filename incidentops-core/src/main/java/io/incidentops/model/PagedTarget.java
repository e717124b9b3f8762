package io.incidentops.model;

import org.jspecify.annotations.Nullable;

/**
 * A page that was asked for, and how far it came. Immutable.
 *
 * @param key the page's key, under which it is escalated, acknowledged and resolved
 * @param target who was to be paged
 * @param urgency how urgently
 * @param progress how far it came
 * @param reference the pager's own name of the page, or null
 * @param mark the event that asked for it
 */
public record PagedTarget(
        String key,
        PageTarget target,
        Urgency urgency,
        Progress progress,
        @Nullable String reference,
        Mark mark) {
    /** How far a page came. */
    public enum Progress implements Keyed {
        /** Asked for; the pager has not answered. */
        PENDING,
        /** The pager took it. */
        ACCEPTED,
        /** The pager refused it. */
        FAILED
    }

    /**
     * The page after the pager took it.
     *
     * @param reference the pager's own name of it, or null
     * @return the accepted page
     */
    public PagedTarget accepted(@Nullable String reference) {
        return new PagedTarget(key, target, urgency, Progress.ACCEPTED, reference, mark);
    }

    /**
     * The page after the pager refused it.
     *
     * @return the failed page
     */
    public PagedTarget failed() {
        return new PagedTarget(key, target, urgency, Progress.FAILED, reference, mark);
    }
}
