package io.incidentops.slo.sla;

import io.incidentops.port.Times;
import io.incidentops.slo.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an SLA stands at a moment of a running period. Immutable.
 *
 * @param sla the SLA
 * @param span the whole period
 * @param now the moment
 * @param soFar what was measured from the beginning of the period until then
 * @param ifEndedNow the credit if the period ended now: uptime over the time that went by; it is also what the period
 *     comes to if the rest of it is like that time
 * @param ifNothingMore the credit if nothing more fails: what was lost so far over the whole period; it cannot become less
 * @param distances how far each tier is away, the first one first
 * @param nextTierAt when the next tier is reached if what is down now stays down, exclusions to come left aside; null
 *     where nothing is down, the period ends before, or requests are counted
 */
public record SlaStanding(
        Sla sla,
        Span span,
        Instant now,
        Measurement soFar,
        CreditDue ifEndedNow,
        CreditDue ifNothingMore,
        List<TierDistance> distances,
        @Nullable Instant nextTierAt) {
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
        String when = nextTierAt == null ? "" : ", at " + Times.dayMinute(nextTierAt) + " UTC if it stays down";
        String credit = ifNothingMore.tier() == null ? "" : "; at least " + ifNothingMore + " to be given back";
        return head + credit + next + when;
    }
}
