package io.incidentops.store;

import io.incidentops.model.Actor;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents to find; everything that is given must hold. A value: each method answers a changed copy. Immutable.
 *
 * @param phases in one of these phases, none for any
 * @param severities with one of these severities, none for any
 * @param services concerning one of these services, none for any
 * @param person holds or ever held a role in it, or declared it, or null for anyone
 * @param alarmKey with this alarm key, or null for any
 * @param from declared at this time or later, or null
 * @param until declared before this time, or null
 * @param text with this text in the title, in whatever case, or null for any
 * @param visibleTo only what this actor may know of, or null for everything
 * @param limit how many at most, 1 to 1,000
 * @param below the number that the last page ended with, or null for the first page
 */
public record Search(
        Set<Phase> phases,
        Set<Severity> severities,
        Set<String> services,
        @Nullable Actor person,
        @Nullable String alarmKey,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String text,
        @Nullable Actor visibleTo,
        int limit,
        @Nullable Long below) {
    /** Everything, 50 at a time. */
    public static final Search ALL =
            new Search(Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, 50, null);

    /** Those that are not resolved, 50 at a time. */
    public static final Search OPEN = ALL.phases(EnumSet.of(Phase.TRIGGERED, Phase.ACKNOWLEDGED));

    /** @throws IllegalArgumentException where the limit is out of range */
    public Search {
        phases = Set.copyOf(phases);
        severities = Set.copyOf(severities);
        services = Set.copyOf(services);
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("a search answers 1 to 1,000 incidents at a time, but was asked for "
                    + limit + ": ask for the next page with below(...)");
        }
    }

    /**
     * In one of these phases.
     *
     * @param phases the phases, none for any
     * @return the changed copy
     */
    public Search phases(Set<Phase> phases) {
        return new Search(phases, severities, services, person, alarmKey, from, until, text, visibleTo, limit, below);
    }

    /**
     * With one of these severities.
     *
     * @param severities the severities, none for any
     * @return the changed copy
     */
    public Search severities(Severity... severities) {
        return new Search(
                phases,
                Set.copyOf(List.of(severities)),
                services,
                person,
                alarmKey,
                from,
                until,
                text,
                visibleTo,
                limit,
                below);
    }

    /**
     * Concerning one of these services.
     *
     * @param services the services, none for any
     * @return the changed copy
     */
    public Search services(Set<String> services) {
        return new Search(phases, severities, services, person, alarmKey, from, until, text, visibleTo, limit, below);
    }

    /**
     * Held a role in by somebody, or declared by them.
     *
     * @param person who
     * @return the changed copy
     */
    public Search person(Actor person) {
        return new Search(phases, severities, services, person, alarmKey, from, until, text, visibleTo, limit, below);
    }

    /**
     * With an alarm key.
     *
     * @param alarmKey the key
     * @return the changed copy
     */
    public Search alarmKey(String alarmKey) {
        return new Search(phases, severities, services, person, alarmKey, from, until, text, visibleTo, limit, below);
    }

    /**
     * Declared between two times.
     *
     * @param from the first moment
     * @param until the first moment that is too late
     * @return the changed copy
     */
    public Search declaredBetween(Instant from, Instant until) {
        return new Search(phases, severities, services, person, alarmKey, from, until, text, visibleTo, limit, below);
    }

    /**
     * With a text in the title.
     *
     * @param text the text, in whatever case
     * @return the changed copy
     */
    public Search text(String text) {
        return new Search(phases, severities, services, person, alarmKey, from, until, text, visibleTo, limit, below);
    }

    /**
     * Only what somebody may know of.
     *
     * @param visibleTo who asks
     * @return the changed copy
     */
    public Search visibleTo(Actor visibleTo) {
        return new Search(
                phases,
                severities,
                services,
                person,
                alarmKey,
                from,
                until,
                text,
                Objects.requireNonNull(visibleTo, "visibleTo"),
                limit,
                below);
    }

    /**
     * So many at a time.
     *
     * @param limit 1 to 1,000
     * @return the changed copy
     */
    public Search limit(int limit) {
        return new Search(phases, severities, services, person, alarmKey, from, until, text, visibleTo, limit, below);
    }

    /**
     * The page after another one.
     *
     * @param number what the page before answered as {@link SearchResult#next()}
     * @return the changed copy
     */
    public Search below(long number) {
        return new Search(phases, severities, services, person, alarmKey, from, until, text, visibleTo, limit, number);
    }
}
