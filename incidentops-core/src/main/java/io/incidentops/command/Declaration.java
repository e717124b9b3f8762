package io.incidentops.command;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Relation;
import io.incidentops.model.Severity;
import io.incidentops.model.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known when an incident is raised; the title is enough. A value: each method answers a changed copy.
 * Immutable.
 *
 * @param title what happens, in a few words
 * @param description more words, or null
 * @param severity how bad it seems, {@link Severity#UNKNOWN} where nobody has judged
 * @param services the services concerned
 * @param impact what is known of the impact
 * @param visibility who may know of it beside the one who declares, and whether it is an exercise
 * @param origin where it came from
 * @param links addresses worth keeping
 * @param major why it is a major incident below a major severity, or null
 * @param joinOpen whether to join an open incident of one of the services instead
 */
public record Declaration(
        String title,
        @Nullable String description,
        Severity severity,
        Set<String> services,
        KnownImpact impact,
        Visibility visibility,
        Origin origin,
        List<Link> links,
        @Nullable String major,
        boolean joinOpen) {
    private static final KnownImpact NO_IMPACT = new KnownImpact(null, null);
    private static final Visibility OPEN = new Visibility(false, Set.of(), false);
    private static final Origin NOWHERE = new Origin(null, null, null);

    /**
     * What is known of the impact.
     *
     * @param began when trouble began, or null
     * @param fraction which part is affected, above 0 and up to 1, or null
     */
    public record KnownImpact(
            @Nullable Instant began, @Nullable Double fraction) {}

    /**
     * Where it came from.
     *
     * @param alarmKey the key under which the same alarm finds it again, or null
     * @param related an incident that it relates to, or null
     * @param paged the page that it came from, or null
     */
    public record Origin(
            @Nullable String alarmKey,
            @Nullable LinkTo related,
            @Nullable Paged paged) {}

    /**
     * An address worth keeping.
     *
     * @param text what is found there
     * @param link the address
     */
    public record Link(String text, String link) {
        /** Checks that nothing is missing. */
        public Link {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(link, "link");
        }
    }

    /**
     * Another incident that this one relates to.
     *
     * @param relation how
     * @param id the other incident
     * @param number the number that people know it by
     */
    public record LinkTo(Relation relation, IncidentId id, long number) {
        /** Checks that nothing is missing. */
        public LinkTo {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * A page that the pager sent before anyone declared.
     *
     * @param key the page's key
     * @param target who was paged
     * @param reference the pager's own name of the page, or null
     */
    public record Paged(
            String key, PageTarget target, @Nullable String reference) {
        /** Checks that nothing is missing. */
        public Paged {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(target, "target");
        }
    }

    /** Checks that nothing is missing. */
    public Declaration {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(origin, "origin");
        services = Set.copyOf(services);
        links = List.copyOf(links);
    }

    /**
     * A declaration with a title.
     *
     * @param title what happens, in a few words
     * @return the declaration
     */
    public static Declaration of(String title) {
        return new Declaration(
                title, null, Severity.UNKNOWN, Set.of(), NO_IMPACT, OPEN, NOWHERE, List.of(), null, false);
    }

    /**
     * More words on what happens.
     *
     * @param description the words
     * @return the changed copy
     */
    public Declaration description(String description) {
        return new Declaration(
                title, description, severity, services, impact, visibility, origin, links, major, joinOpen);
    }

    /**
     * How bad it seems.
     *
     * @param severity the severity
     * @return the changed copy
     */
    public Declaration severity(Severity severity) {
        return new Declaration(
                title, description, severity, services, impact, visibility, origin, links, major, joinOpen);
    }

    /**
     * A service concerned; several may be added.
     *
     * @param service the service
     * @return the changed copy
     */
    public Declaration service(String service) {
        Set<String> all = new LinkedHashSet<>(services);
        all.add(service);
        return new Declaration(title, description, severity, all, impact, visibility, origin, links, major, joinOpen);
    }

    /**
     * When trouble began.
     *
     * @param began the beginning
     * @return the changed copy
     */
    public Declaration impactBeganAt(Instant began) {
        return with(new KnownImpact(Objects.requireNonNull(began, "began"), impact.fraction()));
    }

    /**
     * Which part of the requests or customers is affected.
     *
     * @param fraction above 0 and up to 1
     * @return the changed copy
     */
    public Declaration impactFraction(double fraction) {
        return with(new KnownImpact(impact.began(), fraction));
    }

    /**
     * Handles it as a major incident whatever its severity.
     *
     * @param reason why it needs coordination
     * @return the changed copy
     */
    public Declaration major(String reason) {
        return new Declaration(
                title, description, severity, services, impact, visibility, origin, links, reason, joinOpen);
    }

    /**
     * Lets only the one who declares, and those it is shared with, know of it.
     *
     * @param with with whom it is shared, possibly nobody
     * @return the changed copy
     */
    public Declaration restrictedTo(List<Actor> with) {
        return with(new Visibility(true, Set.copyOf(with), visibility.drill()));
    }

    /**
     * Marks it as an exercise, which reaches only sandboxes.
     *
     * @return the changed copy
     */
    public Declaration asDrill() {
        return with(new Visibility(visibility.restricted(), visibility.sharedWith(), true));
    }

    /**
     * The key under which the same alarm finds it again.
     *
     * @param alarmKey the key
     * @return the changed copy
     */
    public Declaration alarmKey(String alarmKey) {
        return with(new Origin(Objects.requireNonNull(alarmKey, "alarmKey"), origin.related(), origin.paged()));
    }

    /**
     * An address worth keeping; several may be added.
     *
     * @param text what is found there
     * @param link the address
     * @return the changed copy
     */
    public Declaration link(String text, String link) {
        List<Link> all = new ArrayList<>(links);
        all.add(new Link(text, link));
        return new Declaration(
                title, description, severity, services, impact, visibility, origin, all, major, joinOpen);
    }

    /**
     * Relates it to another incident from the start.
     *
     * @param relation how
     * @param id the other incident
     * @param number the number that people know it by
     * @return the changed copy
     */
    public Declaration relatedTo(Relation relation, IncidentId id, long number) {
        return with(new Origin(origin.alarmKey(), new LinkTo(relation, id, number), origin.paged()));
    }

    /**
     * Says that it came from a pager, which is not paged again then. The page's key becomes its alarm key.
     *
     * @param key the page's key
     * @param target who was paged
     * @param reference the pager's own name of the page, or null
     * @return the changed copy
     */
    public Declaration pagedAs(String key, PageTarget target, @Nullable String reference) {
        return with(new Origin(key, origin.related(), new Paged(key, target, reference)));
    }

    /**
     * Joins an open incident of one of the services, where there is one, instead of raising another.
     *
     * @return the changed copy
     */
    public Declaration joinOpenOne() {
        return new Declaration(title, description, severity, services, impact, visibility, origin, links, major, true);
    }

    private Declaration with(KnownImpact impact) {
        return new Declaration(
                title, description, severity, services, impact, visibility, origin, links, major, joinOpen);
    }

    private Declaration with(Visibility visibility) {
        return new Declaration(
                title, description, severity, services, impact, visibility, origin, links, major, joinOpen);
    }

    private Declaration with(Origin origin) {
        return new Declaration(
                title, description, severity, services, impact, visibility, origin, links, major, joinOpen);
    }
}
