package io.incidentops.model;

import org.jspecify.annotations.Nullable;

/**
 * How far the post-mortem is. Immutable.
 *
 * @param owner the one owner, or null
 * @param link where it was published, or null until then
 * @param waiver why none will be written, or null
 */
public record Postmortem(
        @Nullable Fact<Actor> owner,
        @Nullable Fact<String> link,
        @Nullable Fact<String> waiver) {
    /** Nothing yet. */
    public static final Postmortem NONE = new Postmortem(null, null, null);

    /**
     * Whether nothing more is owed.
     *
     * @return whether it was published or waived
     */
    public boolean settled() {
        return link != null || waiver != null;
    }

    Postmortem amended(Amendment amendment) {
        return new Postmortem(
                owner == null ? null : owner.amended(amendment),
                link == null ? null : Fact.amendText(link, amendment),
                waiver == null ? null : Fact.amendText(waiver, amendment));
    }
}
