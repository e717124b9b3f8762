package io.incidentops.policy;

import io.incidentops.model.IncidentState;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * How incidents are run. The standard policy encodes PagerDuty's incident response documentation; change its values or
 * add promises and reactions, without writing it anew. A value: each method answers a changed copy. Immutable.
 *
 * <p>Defaults: an offer lapses after 5 minutes; a major incident without a commander alarms after 5; a commander who is
 * silent for 10 minutes can be replaced; a commander is asked to hand over after 1 hour and told to after 3; after 2
 * hours an incident is a long one, with updates every hour; nobody is escalated to more than 3 times; business days are
 * those of UTC.
 *
 * @param catalogue severities, roles, statuses and checklists
 * @param permissions who may do what
 * @param timing the policy's times
 * @param zone the zone in which business days begin
 * @param promises what is owed for when
 * @param reactions what follows from an event
 */
public record ResponsePolicy(
        Catalogue catalogue,
        Permissions permissions,
        Timing timing,
        ZoneId zone,
        List<PromiseRule> promises,
        List<Reaction> reactions) {
    private static final ResponsePolicy STANDARD = new ResponsePolicy(
            Catalogue.standard(),
            Permissions.standard(),
            Timing.standard(),
            ZoneOffset.UTC,
            List.of(new PhasePromises(), new LongPromises(), new ItemPromises(), new PostmortemPromise()),
            List.of(new StandardReactions()));

    /** Copies the lists. */
    public ResponsePolicy {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(permissions, "permissions");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(zone, "zone");
        promises = List.copyOf(promises);
        reactions = List.copyOf(reactions);
    }

    /**
     * The standard policy.
     *
     * @return the policy
     */
    public static ResponsePolicy standard() {
        return STANDARD;
    }

    /**
     * With another catalogue.
     *
     * @param change what changes of the catalogue
     * @return the changed copy
     */
    public ResponsePolicy catalogue(UnaryOperator<Catalogue> change) {
        return new ResponsePolicy(change.apply(catalogue), permissions, timing, zone, promises, reactions);
    }

    /**
     * With other permissions.
     *
     * @param change what changes of the permissions
     * @return the changed copy
     */
    public ResponsePolicy permissions(UnaryOperator<Permissions> change) {
        return new ResponsePolicy(catalogue, change.apply(permissions), timing, zone, promises, reactions);
    }

    /**
     * With other times.
     *
     * @param change what changes of the times
     * @return the changed copy
     */
    public ResponsePolicy timing(UnaryOperator<Timing> change) {
        return new ResponsePolicy(catalogue, permissions, change.apply(timing), zone, promises, reactions);
    }

    /**
     * With business days of another zone.
     *
     * @param zone the zone
     * @return the changed copy
     */
    public ResponsePolicy zone(ZoneId zone) {
        return new ResponsePolicy(catalogue, permissions, timing, zone, promises, reactions);
    }

    /**
     * Everything that is owed in an incident.
     *
     * @param state the incident
     * @return the promises, in no order
     */
    public List<Promise> owed(IncidentState state) {
        List<Promise> owed = new ArrayList<>();
        Consumer<Promise> add = owed::add;
        for (PromiseRule rule : promises) {
            rule.promises(state, this, add);
        }
        return owed;
    }

    /**
     * With one more rule of what is owed.
     *
     * @param rule the rule
     * @return the changed copy
     */
    public ResponsePolicy addPromise(PromiseRule rule) {
        List<PromiseRule> more = new ArrayList<>(promises);
        more.add(Objects.requireNonNull(rule, "rule"));
        return new ResponsePolicy(catalogue, permissions, timing, zone, more, reactions);
    }

    /**
     * With one more reaction, after those that are there.
     *
     * @param reaction the reaction
     * @return the changed copy
     */
    public ResponsePolicy addReaction(Reaction reaction) {
        List<Reaction> more = new ArrayList<>(reactions);
        more.add(Objects.requireNonNull(reaction, "reaction"));
        return new ResponsePolicy(catalogue, permissions, timing, zone, promises, more);
    }

    /**
     * The policy's times. A value: each method answers a changed copy.
     *
     * @param offerLapses how long an offer of a role stands
     * @param commanderMissing how long a major incident may be without a commander before it alarms
     * @param commanderSilent how long a commander may be silent before somebody else can take command
     * @param shiftAdvice after how long a commander is asked to hand over
     * @param shiftLimit after how long a commander is told to hand over
     * @param longAfter after how long an incident is a long one
     * @param longUpdateEvery how often everyone is told how things stand in a long one
     * @param escalations how often nobody's answer escalates
     */
    public record Timing(
            Duration offerLapses,
            Duration commanderMissing,
            Duration commanderSilent,
            Duration shiftAdvice,
            Duration shiftLimit,
            Duration longAfter,
            Duration longUpdateEvery,
            int escalations) {
        private static final Timing STANDARD = new Timing(
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(3),
                Duration.ofHours(2),
                Duration.ofHours(1),
                3);

        /** @throws IllegalArgumentException where a time is not positive, or the shift's limit comes before its advice */
        public Timing {
            SeverityDefinition.positive("offerLapses", offerLapses);
            SeverityDefinition.positive("commanderMissing", commanderMissing);
            SeverityDefinition.positive("commanderSilent", commanderSilent);
            SeverityDefinition.positive("shiftAdvice", shiftAdvice);
            SeverityDefinition.positive("shiftLimit", shiftLimit);
            SeverityDefinition.positive("longAfter", longAfter);
            SeverityDefinition.positive("longUpdateEvery", longUpdateEvery);
            if (shiftLimit.compareTo(shiftAdvice) <= 0) {
                throw new IllegalArgumentException(
                        "shiftLimit must be longer than shiftAdvice, " + shiftAdvice + ", but was " + shiftLimit);
            }
            if (escalations < 0) {
                throw new IllegalArgumentException("escalations must be 0 or more, but was " + escalations);
            }
        }

        /**
         * The standard times.
         *
         * @return the times
         */
        public static Timing standard() {
            return STANDARD;
        }

        /**
         * With another life of offers.
         *
         * @param offerLapses how long an offer stands
         * @return the changed copy
         */
        public Timing offerLapses(Duration offerLapses) {
            return new Timing(
                    offerLapses,
                    commanderMissing,
                    commanderSilent,
                    shiftAdvice,
                    shiftLimit,
                    longAfter,
                    longUpdateEvery,
                    escalations);
        }

        /**
         * With another patience for a missing commander.
         *
         * @param commanderMissing how long before it alarms
         * @return the changed copy
         */
        public Timing commanderMissing(Duration commanderMissing) {
            return new Timing(
                    offerLapses,
                    commanderMissing,
                    commanderSilent,
                    shiftAdvice,
                    shiftLimit,
                    longAfter,
                    longUpdateEvery,
                    escalations);
        }

        /**
         * With another patience for a silent commander.
         *
         * @param commanderSilent how long before somebody else can take command
         * @return the changed copy
         */
        public Timing commanderSilent(Duration commanderSilent) {
            return new Timing(
                    offerLapses,
                    commanderMissing,
                    commanderSilent,
                    shiftAdvice,
                    shiftLimit,
                    longAfter,
                    longUpdateEvery,
                    escalations);
        }

        /**
         * With another length of a commander's shift.
         *
         * @param advice after how long they are asked to hand over
         * @param limit after how long they are told to
         * @return the changed copy
         */
        public Timing shift(Duration advice, Duration limit) {
            return new Timing(
                    offerLapses,
                    commanderMissing,
                    commanderSilent,
                    advice,
                    limit,
                    longAfter,
                    longUpdateEvery,
                    escalations);
        }

        /**
         * With other rules for long incidents.
         *
         * @param after after how long it is a long one
         * @param updateEvery how often everyone is told how things stand then
         * @return the changed copy
         */
        public Timing longIncident(Duration after, Duration updateEvery) {
            return new Timing(
                    offerLapses,
                    commanderMissing,
                    commanderSilent,
                    shiftAdvice,
                    shiftLimit,
                    after,
                    updateEvery,
                    escalations);
        }

        /**
         * With another number of escalations.
         *
         * @param escalations how often nobody's answer escalates
         * @return the changed copy
         */
        public Timing escalations(int escalations) {
            return new Timing(
                    offerLapses,
                    commanderMissing,
                    commanderSilent,
                    shiftAdvice,
                    shiftLimit,
                    longAfter,
                    longUpdateEvery,
                    escalations);
        }
    }
}
