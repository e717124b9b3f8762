package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an outage does not count. Immutable.
 *
 * @param from when it begins
 * @param until when it is over
 * @param reason why
 * @param text the reason in words, for the statement
 * @param announcedAt when customers were told, or null where nobody had to be
 */
public record Exclusion(
        Instant from,
        Instant until,
        Reason reason,
        String text,
        @Nullable Instant announcedAt) {
    /** Why an outage does not count. */
    public enum Reason {
        /** Maintenance that was announced. */
        MAINTENANCE("maintenance"),
        /** What nobody could prevent. */
        FORCE_MAJEURE("force majeure"),
        /** What the customer did, or did not do. */
        CUSTOMER("the customer's own"),
        /** Requests above the agreed limits, or refused at the door. */
        OVER_LIMIT("over the agreed limits"),
        /** The customer had nothing deployed; always left out of the period, as Azure's maximum available minutes. */
        NOT_DEPLOYED("not deployed"),
        /** Anything else that the contract names. */
        OTHER("other");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** In words. */
        @Override
        public String toString() {
            return words;
        }
    }

    /** @throws IllegalArgumentException where it ends before it begins, or has no words */
    public Exclusion {
        Objects.requireNonNull(reason, "reason");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "until: an exclusion ends after it begins, " + from + ", but ended " + until + ": swap the two");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: say why the time from " + from + " does not count");
        }
    }

    /**
     * Any reason but maintenance.
     *
     * @param span from when until when
     * @param reason why
     * @param text in words
     * @return the exclusion
     * @throws IllegalArgumentException where there are no words
     */
    public static Exclusion of(Span span, Reason reason, String text) {
        return new Exclusion(span.from(), span.until(), reason, text, null);
    }

    /**
     * Maintenance.
     *
     * @param span from when until when
     * @param announcedAt when customers were told
     * @param text in words
     * @return the exclusion
     * @throws IllegalArgumentException where there are no words
     */
    public static Exclusion maintenance(Span span, Instant announcedAt, String text) {
        return new Exclusion(
                span.from(),
                span.until(),
                Reason.MAINTENANCE,
                text,
                Objects.requireNonNull(announcedAt, "announcedAt"));
    }

    /** Whether it was announced as early as the contract asks. */
    boolean counts(Duration notice) {
        return reason != Reason.MAINTENANCE
                || notice.isZero()
                || (announcedAt != null && !announcedAt.isAfter(from.minus(notice)));
    }
}
