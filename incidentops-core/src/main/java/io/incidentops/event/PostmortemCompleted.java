package io.incidentops.event;

import java.util.Objects;

/**
 * The post-mortem was published. Immutable.
 *
 * @param link where it is
 */
public record PostmortemCompleted(String link) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "postmortem.completed.v1";

    /** Checks that nothing is missing. */
    public PostmortemCompleted {
        Objects.requireNonNull(link, "link");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String text() {
        return link;
    }

    @Override
    public boolean hasText() {
        return true;
    }

    @Override
    public IncidentEvent withText(String text) {
        return new PostmortemCompleted(text);
    }
}
