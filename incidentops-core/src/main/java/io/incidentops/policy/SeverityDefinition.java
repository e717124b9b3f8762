package io.incidentops.policy;

import io.incidentops.model.PageTarget;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a severity means and what it asks for. A value: each method answers a changed copy. Immutable.
 *
 * @param severity the key
 * @param rank how bad it is: 1 is the worst
 * @param major whether it makes the incident a major one
 * @param meaning what it means, in one sentence
 * @param criteria when it applies, so that it need not be debated
 * @param urgency how urgently people are paged
 * @param pages who is paged
 * @param pagesServices whether those on call for the services concerned are paged too
 * @param acknowledgeWithin how long nobody may work on it before it escalates, or null for ever
 * @param updateEvery how often everyone is told how things stand, or null for no promise
 * @param hold how long after the resolution a new alarm reopens it
 * @param postmortem whether a post-mortem is owed, and by when
 */
public record SeverityDefinition(
        Severity severity,
        int rank,
        boolean major,
        String meaning,
        List<String> criteria,
        Urgency urgency,
        List<PageTarget> pages,
        boolean pagesServices,
        @Nullable Duration acknowledgeWithin,
        @Nullable Duration updateEvery,
        Duration hold,
        PostmortemRule postmortem) {
    /** @throws IllegalArgumentException where a duration is not positive or the rank is below 1 */
    public SeverityDefinition {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(postmortem, "postmortem");
        criteria = List.copyOf(criteria);
        pages = List.copyOf(pages);
        if (rank < 1) {
            throw new IllegalArgumentException(severity + ": the worst rank is 1, but it was " + rank);
        }
        positive(severity + ": acknowledgeWithin", acknowledgeWithin);
        positive(severity + ": updateEvery", updateEvery);
        positive(severity + ": hold", Objects.requireNonNull(hold, "hold"));
    }

    /**
     * What the record keeps of it.
     *
     * @return key, rank and whether it is major
     */
    public SeverityLevel level() {
        return new SeverityLevel(severity, rank, major);
    }

    /**
     * With other criteria.
     *
     * @param criteria when it applies
     * @return the changed copy
     */
    public SeverityDefinition criteria(List<String> criteria) {
        return new SeverityDefinition(
                severity,
                rank,
                major,
                meaning,
                criteria,
                urgency,
                pages,
                pagesServices,
                acknowledgeWithin,
                updateEvery,
                hold,
                postmortem);
    }

    /**
     * With others to page.
     *
     * @param pages who is paged
     * @return the changed copy
     */
    public SeverityDefinition pages(List<PageTarget> pages) {
        return new SeverityDefinition(
                severity,
                rank,
                major,
                meaning,
                criteria,
                urgency,
                pages,
                pagesServices,
                acknowledgeWithin,
                updateEvery,
                hold,
                postmortem);
    }

    /**
     * With another time within which somebody must take it.
     *
     * @param acknowledgeWithin the time, or null for ever
     * @return the changed copy
     */
    public SeverityDefinition acknowledgeWithin(@Nullable Duration acknowledgeWithin) {
        return new SeverityDefinition(
                severity,
                rank,
                major,
                meaning,
                criteria,
                urgency,
                pages,
                pagesServices,
                acknowledgeWithin,
                updateEvery,
                hold,
                postmortem);
    }

    /**
     * With another cadence of updates.
     *
     * @param updateEvery the time between two updates, or null for no promise
     * @return the changed copy
     */
    public SeverityDefinition updateEvery(@Nullable Duration updateEvery) {
        return new SeverityDefinition(
                severity,
                rank,
                major,
                meaning,
                criteria,
                urgency,
                pages,
                pagesServices,
                acknowledgeWithin,
                updateEvery,
                hold,
                postmortem);
    }

    /**
     * With another hold.
     *
     * @param hold how long a new alarm reopens it
     * @return the changed copy
     */
    public SeverityDefinition hold(Duration hold) {
        return new SeverityDefinition(
                severity,
                rank,
                major,
                meaning,
                criteria,
                urgency,
                pages,
                pagesServices,
                acknowledgeWithin,
                updateEvery,
                hold,
                postmortem);
    }

    /**
     * With another rule for the post-mortem.
     *
     * @param postmortem the rule
     * @return the changed copy
     */
    public SeverityDefinition postmortem(PostmortemRule postmortem) {
        return new SeverityDefinition(
                severity,
                rank,
                major,
                meaning,
                criteria,
                urgency,
                pages,
                pagesServices,
                acknowledgeWithin,
                updateEvery,
                hold,
                postmortem);
    }

    static void positive(String what, @Nullable Duration duration) {
        if (duration != null && (duration.isNegative() || duration.isZero())) {
            throw new IllegalArgumentException(what + " must be longer than nothing, but was " + duration);
        }
    }
}
