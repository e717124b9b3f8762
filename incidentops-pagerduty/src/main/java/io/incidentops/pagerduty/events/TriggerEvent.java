package io.incidentops.pagerduty.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An alert that opens an incident, or adds to the one that is open under its key. A value: each method answers a changed copy.
 * What is over PagerDuty's limits is shortened when it is sent, and says so. Immutable.
 *
 * @param routingKey the integration's key, which is never printed
 * @param dedupKey the key under which it is found again, also by acknowledge and resolve; always sent, so that a repeated call
 *     opens nothing twice. One over 255 characters is sent as its hash
 * @param summary what happens, in a few words
 * @param source what has the trouble
 * @param severity how bad it is
 * @param at when it happened, or null for when PagerDuty gets it
 * @param component which part of the source, or null
 * @param group to which group it belongs, or null
 * @param kind what kind of event it is ({@code class} on the wire), or null
 * @param details more about it: texts, numbers, truth values, lists and maps of these
 * @param attachments links and images
 * @param client who sends it, or null
 * @param clientUrl where that one is seen, or null
 */
public record TriggerEvent(
        String routingKey,
        String dedupKey,
        String summary,
        String source,
        Severity severity,
        @Nullable Instant at,
        @Nullable String component,
        @Nullable String group,
        @Nullable String kind,
        Map<String, Object> details,
        List<Attachment> attachments,
        @Nullable String client,
        @Nullable String clientUrl) {
    /** How bad it is. */
    public enum Severity {
        /** The worst. */
        CRITICAL,
        /** Something failed. */
        ERROR,
        /** Something may fail. */
        WARNING,
        /** Worth knowing. */
        INFO;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException where key, summary or source is blank, or a detail is of another kind */
    public TriggerEvent {
        Objects.requireNonNull(severity, "severity");
        Checks.filled("routing key", routingKey);
        Checks.filled("dedup key", dedupKey);
        Checks.filled("summary", summary);
        Checks.filled("source", source);
        details = Details.copy(details);
        attachments = List.copyOf(attachments);
    }

    /**
     * An alert, critical unless told otherwise.
     *
     * @param routingKey the integration's key
     * @param dedupKey the key under which it is found again
     * @param summary what happens
     * @param source what has the trouble
     * @return the alert
     * @throws IllegalArgumentException where one of them is blank
     */
    public static TriggerEvent of(String routingKey, String dedupKey, String summary, String source) {
        return new TriggerEvent(
                routingKey,
                dedupKey,
                summary,
                source,
                Severity.CRITICAL,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                null,
                null);
    }

    /**
     * How bad it is.
     *
     * @param severity the severity
     * @return the changed copy
     */
    public TriggerEvent severity(Severity severity) {
        return new TriggerEvent(
                routingKey,
                dedupKey,
                summary,
                source,
                severity,
                at,
                component,
                group,
                kind,
                details,
                attachments,
                client,
                clientUrl);
    }

    /**
     * When it happened.
     *
     * @param at the time
     * @return the changed copy
     */
    public TriggerEvent at(Instant at) {
        return new TriggerEvent(
                routingKey,
                dedupKey,
                summary,
                source,
                severity,
                at,
                component,
                group,
                kind,
                details,
                attachments,
                client,
                clientUrl);
    }

    /**
     * What it is about.
     *
     * @param component which part of the source, or null
     * @param group to which group it belongs, or null
     * @param kind what kind of event it is, or null
     * @return the changed copy
     */
    public TriggerEvent about(@Nullable String component, @Nullable String group, @Nullable String kind) {
        return new TriggerEvent(
                routingKey,
                dedupKey,
                summary,
                source,
                severity,
                at,
                component,
                group,
                kind,
                details,
                attachments,
                client,
                clientUrl);
    }

    /**
     * With more about it.
     *
     * @param details texts, numbers, truth values, lists and maps of these; what is null is left out
     * @return the changed copy
     * @throws IllegalArgumentException where one is of another kind
     */
    public TriggerEvent details(Map<String, Object> details) {
        return new TriggerEvent(
                routingKey,
                dedupKey,
                summary,
                source,
                severity,
                at,
                component,
                group,
                kind,
                details,
                attachments,
                client,
                clientUrl);
    }

    /**
     * With a link.
     *
     * @param href the address
     * @param text what stands for it
     * @return the changed copy
     */
    public TriggerEvent link(String href, String text) {
        return attach(new Attachment.Link(href, text));
    }

    /**
     * With a link or an image.
     *
     * @param attachment what is shown
     * @return the changed copy
     */
    public TriggerEvent attach(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new TriggerEvent(
                routingKey,
                dedupKey,
                summary,
                source,
                severity,
                at,
                component,
                group,
                kind,
                details,
                more,
                client,
                clientUrl);
    }

    /**
     * Who sends it.
     *
     * @param client its name
     * @param url where it is seen, or null
     * @return the changed copy
     */
    public TriggerEvent client(String client, @Nullable String url) {
        return new TriggerEvent(
                routingKey,
                dedupKey,
                summary,
                source,
                severity,
                at,
                component,
                group,
                kind,
                details,
                attachments,
                client,
                url);
    }

    /** Leaves key and words out. */
    @Override
    public String toString() {
        return "TriggerEvent[" + severity + "]";
    }
}
