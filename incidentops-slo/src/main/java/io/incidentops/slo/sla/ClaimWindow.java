package io.incidentops.slo.sla;

import io.incidentops.slo.Period;
import io.incidentops.slo.Span;
import java.time.Instant;
import java.util.Optional;

/** Until when a customer must ask for the credit. Immutable. */
public sealed interface ClaimWindow {
    /** The credit is given without a claim. */
    record Automatic() implements ClaimWindow {
        @Override
        public String toString() {
            return "without a claim";
        }
    }

    /**
     * Days after the period.
     *
     * @param days at least 1
     */
    record Days(int days) implements ClaimWindow {
        /** @throws IllegalArgumentException where it is none */
        public Days {
            check(days);
        }

        @Override
        public String toString() {
            return "within " + days + " days after the period";
        }
    }

    /**
     * Until the end of a later billing period, counted from the one of the outage.
     *
     * @param cycles at least 1
     */
    record Cycles(int cycles) implements ClaimWindow {
        /** @throws IllegalArgumentException where it is none */
        public Cycles {
            check(cycles);
        }

        @Override
        public String toString() {
            return "by the end of billing period " + cycles + " after the outage";
        }
    }

    private static void check(int number) {
        if (number < 1 || number > 1_000) {
            throw new IllegalArgumentException("claim: from 1 to 1,000 days or billing periods, but was " + number
                    + ": use automatic() where no claim is needed");
        }
    }

    /**
     * No claim is needed.
     *
     * @return the window
     */
    static ClaimWindow automatic() {
        return new Automatic();
    }

    /**
     * Days after the period, counted in its zone.
     *
     * @param days at least 1
     * @return the window
     * @throws IllegalArgumentException where it is none
     */
    static ClaimWindow days(int days) {
        return new Days(days);
    }

    /**
     * Until a later billing period is over.
     *
     * @param cycles how many periods later, at least 1
     * @return the window
     * @throws IllegalArgumentException where it is none
     */
    static ClaimWindow cycles(int cycles) {
        return new Cycles(cycles);
    }

    /**
     * When the last moment is over.
     *
     * @param period the billing periods
     * @param span the one in question
     * @return the first moment that is too late, or nothing where no claim is needed
     */
    default Optional<Instant> deadline(Period period, Span span) {
        if (this instanceof Days after) {
            return Optional.of(
                    span.until().atZone(period.zone()).plusDays(after.days()).toInstant());
        }
        return this instanceof Cycles later
                ? Optional.of(span.after(period, later.cycles()).until())
                : Optional.empty();
    }
}
