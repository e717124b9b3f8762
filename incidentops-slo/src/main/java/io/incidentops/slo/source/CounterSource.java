package io.incidentops.slo.source;

import org.jspecify.annotations.Nullable;

/**
 * Counters that somebody else keeps: sums since some start, which only grow. {@link Sampling} turns them into events.
 *
 * <pre>{@code
 * final class GatewayCounts implements CounterSource {
 *     private final Gateway gateway;
 *
 *     GatewayCounts(Gateway gateway) {
 *         this.gateway = gateway;
 *     }
 *
 *     @Override
 *     public Reading read() {
 *         return Reading.totalAndBad(gateway.requests(), gateway.failures());
 *     }
 * }
 * }</pre>
 *
 * Read by one thread at a time.
 */
@FunctionalInterface
public interface CounterSource {
    /**
     * Reads all sums, as they are now. Quickly: this is called in the tick of all indicators, unless
     * {@link SamplingBuilder#onOwnThread} was asked for. What it throws is a gap, as null is.
     *
     * @return the sums, or null where they cannot be known now
     */
    @Nullable Reading read();
}
