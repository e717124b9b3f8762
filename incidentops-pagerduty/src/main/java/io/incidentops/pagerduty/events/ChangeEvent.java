package io.incidentops.pagerduty.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change, such as a deployment, which PagerDuty shows beside incidents of the same service for 90 days. It reaches nobody. A
 * value: each method answers a changed copy. Immutable.
 *
 * @param routingKey the integration's key, which is never printed
 * @param summary what changed, in a few words
 * @param source what changed, or null
 * @param at when, or null for when PagerDuty gets it
 * @param details more about it: texts, numbers, truth values, lists and maps of these
 * @param attachments links
 */
public record ChangeEvent(
        String routingKey,
        String summary,
        @Nullable String source,
        @Nullable Instant at,
        Map<String, Object> details,
        List<Attachment> attachments) {
    /**
     * Checks what was given.
     *
     * @throws IllegalArgumentException where key or summary is blank, the key is a ruleset's, which takes no
     *     changes, or a detail is of another kind
     */
    public ChangeEvent {
        Checks.filled("routing key", routingKey);
        Checks.filled("summary", summary);
        if (routingKey.startsWith("R")) {
            throw new IllegalArgumentException(
                    "a ruleset's key takes no change events: use the integration key of a service");
        }
        details = Details.copy(details);
        attachments = List.copyOf(attachments);
    }

    /**
     * A change.
     *
     * @param routingKey the integration's key
     * @param summary what changed
     * @return the change
     * @throws IllegalArgumentException where one of them is blank, or the key is a ruleset's
     */
    public static ChangeEvent of(String routingKey, String summary) {
        return new ChangeEvent(routingKey, summary, null, null, Map.of(), List.of());
    }

    /**
     * What changed.
     *
     * @param source such as a service's name
     * @return the changed copy
     */
    public ChangeEvent source(String source) {
        return new ChangeEvent(routingKey, summary, source, at, details, attachments);
    }

    /**
     * When it changed.
     *
     * @param at the time
     * @return the changed copy
     */
    public ChangeEvent at(Instant at) {
        return new ChangeEvent(routingKey, summary, source, at, details, attachments);
    }

    /**
     * With more about it.
     *
     * @param details texts, numbers, truth values, lists and maps of these; what is null is left out
     * @return the changed copy
     * @throws IllegalArgumentException where one is of another kind
     */
    public ChangeEvent details(Map<String, Object> details) {
        return new ChangeEvent(routingKey, summary, source, at, details, attachments);
    }

    /**
     * With a link.
     *
     * @param href the address
     * @param text what stands for it
     * @return the changed copy
     */
    public ChangeEvent link(String href, String text) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(new Attachment.Link(href, text));
        return new ChangeEvent(routingKey, summary, source, at, details, more);
    }

    /** Leaves key and words out. */
    @Override
    public String toString() {
        return "ChangeEvent";
    }
}
