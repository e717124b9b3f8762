package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a period comes to: each number with what it rests on. Immutable.
 *
 * @param sla the SLA
 * @param span the whole period
 * @param now when the statement was made
 * @param measured what was measured
 * @param due the credit; of a period that still runs, as if it ended now
 * @param notCharged hours that are not charged whatever the uptime is
 * @param fee the fee of the period, or null where it is not known
 */
public record SlaStatement(
        Sla sla,
        Span span,
        Instant now,
        Measurement measured,
        CreditDue due,
        NotCharged notCharged,
        @Nullable Money fee) {
    /**
     * Hours that are not charged.
     *
     * @param hours how many, 0 where the contract has no such rule
     * @param amount what they would have cost, or null where there are none or no fee is known; it is not part of the
     *     credit
     */
    public record NotCharged(int hours, @Nullable Money amount) {}

    /** Checks that nothing is missing. */
    public SlaStatement {
        Objects.requireNonNull(sla, "sla");
        Objects.requireNonNull(measured, "measured");
    }

    /**
     * Whether the period is over.
     *
     * @return whether nothing can be added any more but corrections
     */
    public boolean finished() {
        return !now.isBefore(span.until());
    }

    /**
     * Until when the credit must be asked for.
     *
     * @return the first moment that is too late; nothing where there is no credit, or no claim is needed
     */
    public Optional<Instant> claimUntil() {
        return due.tier() == null ? Optional.empty() : sla.claim().deadline(sla.period(), span);
    }

    /**
     * As Markdown, with the text that people wrote escaped.
     *
     * @return the statement
     */
    public String toMarkdown() {
        return new StatementWriter(this, StatementWriter.Style.MARKDOWN).write();
    }

    /**
     * As plain text.
     *
     * @return the statement
     */
    public String toText() {
        return new StatementWriter(this, StatementWriter.Style.TEXT).write();
    }
}
