package io.incidentops.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the incident is about. Immutable.
 *
 * @param title what happens, in a few words
 * @param description more words, or null
 * @param severity how bad it is
 * @param promoted why it was made a major incident below a major severity, or null
 * @param services the services concerned
 * @param alarmKey the key under which the same alarm finds this incident again, or null
 * @param origin where it was declared
 */
public record Subject(
        Fact<String> title,
        @Nullable Fact<String> description,
        Fact<SeverityLevel> severity,
        @Nullable Fact<String> promoted,
        Set<String> services,
        @Nullable String alarmKey,
        Source origin) {
    /** Copies the set. */
    public Subject {
        services = Set.copyOf(services);
    }

    /**
     * With another severity.
     *
     * @param severity the severity with its event
     * @return the new subject
     */
    public Subject severity(Fact<SeverityLevel> severity) {
        return new Subject(title, description, severity, promoted, services, alarmKey, origin);
    }

    /**
     * Made a major incident.
     *
     * @param reason why, with its event
     * @return the new subject
     */
    public Subject promoted(Fact<String> reason) {
        return new Subject(title, description, severity, reason, services, alarmKey, origin);
    }

    /**
     * With more services.
     *
     * @param more the services to add
     * @return the new subject
     */
    public Subject services(Set<String> more) {
        if (services.containsAll(more)) {
            return this;
        }
        Set<String> all = new java.util.LinkedHashSet<>(services);
        all.addAll(more);
        return new Subject(title, description, severity, promoted, all, alarmKey, origin);
    }

    Subject amended(Amendment amendment) {
        return new Subject(
                Fact.amendText(title, amendment),
                description == null
                        ? null
                        : Text.REDACTED.equals(amendment.text()) ? Fact.amendText(description, amendment) : description,
                severity.amended(amendment),
                promoted == null ? null : Fact.amendText(promoted, amendment),
                services,
                alarmKey,
                origin);
    }
}
