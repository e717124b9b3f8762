package io.incidentops.slo.alert;

import io.incidentops.slo.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts of an objective fire, and since when: one by urgency at most. Immutable.
 *
 * @param page the alert that pages
 * @param ticket the alert that opens a ticket, never firing while the other does
 * @param pending which rules are over that have to be for a while, by name
 * @param paged when the page ended last, or null
 */
public record AlertState(
        Alert page,
        Alert ticket,
        Map<String, Wait> pending,
        @Nullable Instant paged) {
    /** Nothing fires. */
    public static final AlertState QUIET = new AlertState(Alert.OFF, Alert.OFF, Map.of(), null);

    /**
     * A rule that is over, and has to be for a while before it fires.
     *
     * @param since since when it is over; later by the time in which nobody knew
     * @param unknownSince since when nobody knows whether it still is, or null
     */
    public record Wait(Instant since, @Nullable Instant unknownSince) {
        /** Checks that nothing is missing. */
        public Wait {
            Objects.requireNonNull(since, "since");
        }

        /** It is over, again or still: the time in which nobody knew is no part of the wait. */
        Wait over(Instant now) {
            return unknownSince == null ? this : new Wait(since.plus(Duration.between(unknownSince, now)), null);
        }

        /** Nobody knows. */
        Wait unknown(Instant now) {
            return unknownSince == null ? new Wait(since, now) : this;
        }
    }

    /**
     * An alert.
     *
     * @param since since when it fires, or null where it does not
     * @param rule the rule that it fires by, or null where it does not
     * @param offSince since when that rule is not over any more, or null
     */
    public record Alert(
            @Nullable Instant since,
            @Nullable String rule,
            @Nullable Instant offSince) {
        /** It does not fire. */
        public static final Alert OFF = new Alert(null, null, null);

        /** @throws IllegalArgumentException where it fires by no rule, or not but by one */
        public Alert {
            if ((since == null) != (rule == null) || (since == null && offSince != null)) {
                throw new IllegalArgumentException("an alert that fires has a time and a rule, another has neither");
            }
        }

        /**
         * Whether it fires.
         *
         * @return whether it does
         */
        public boolean firing() {
            return since != null;
        }
    }

    /** @throws IllegalArgumentException where a ticket fires beside a page */
    public AlertState {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(ticket, "ticket");
        pending = Map.copyOf(pending);
        if (page.firing() && ticket.firing()) {
            throw new IllegalArgumentException("a ticket does not fire beside a page");
        }
    }

    /**
     * The alert of an urgency.
     *
     * @param urgency the urgency
     * @return the alert
     */
    public Alert of(Urgency urgency) {
        return urgency == Urgency.PAGE ? page : ticket;
    }
}
