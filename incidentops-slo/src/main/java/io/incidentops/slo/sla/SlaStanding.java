package io.incidentops.slo.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an SLA stands at a moment of a running period. Immutable.
 *
 * @param sla the SLA
 * @param span the whole period
 * @param now the moment
 * @param soFar what was measured from the beginning of the period until then
 * @param ifEndedNow the credit if the period had ended now: uptime over the time that went by
 * @param ifNothingMore the credit if nothing more fails: what was lost so far over the whole period; it cannot become less
 * @param projected the credit if the rest of the period is like the part that went by
 * @param distances how far each tier is away, the first one first
 */
public record SlaStanding(
        Sla sla,
        Span span,
        Instant now,
        Measurement soFar,
        CreditDue ifEndedNow,
        CreditDue ifNothingMore,
        CreditDue projected,
        List<TierDistance> distances) {
    /** Copies the list. */
    public SlaStanding {
        Objects.requireNonNull(sla, "sla");
        distances = List.copyOf(distances);
    }

    /**
     * The next tier that is not reached yet.
     *
     * @return its distance, or nothing where all are reached or there are none
     */
    public Optional<TierDistance> next() {
        return distances.stream().filter(each -> !each.reached()).findFirst();
    }

    /**
     * In one sentence, as plain text.
     *
     * @return such as {@code Checkout: 99.9712 % so far, 99.9 % promised; eleven minutes until the 10 % tier (below 99.9 %)}
     */
    public String words() {
        String head = sla.name() + ": " + soFar.uptime() + " so far, " + sla.commitment() + " promised";
        String next = next().map(each -> "; " + each.words()).orElse("");
        String credit = ifNothingMore.tier() == null ? "" : "; at least " + ifNothingMore + " to be given back";
        return head + credit + next;
    }
}
