package io.incidentops.testkit.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** Tells the stand-in which of its deliveries go wrong, and how. May be continued at any time. Thread-safe. */
public final class DeliveryFaults {
    private final Deque<DeliveryFault> next = new ArrayDeque<>();

    DeliveryFaults() {}

    /**
     * The next delivery that nothing is planned for goes wrong.
     *
     * @param fault how
     * @return this script
     */
    public DeliveryFaults next(DeliveryFault fault) {
        return next(1, fault);
    }

    /**
     * The next deliveries that nothing is planned for go wrong.
     *
     * @param deliveries how many, from 0
     * @param fault how
     * @return this script
     */
    public synchronized DeliveryFaults next(int deliveries, DeliveryFault fault) {
        Objects.requireNonNull(fault, "fault");
        for (int i = 0; i < deliveries; i++) {
            next.add(fault);
        }
        return this;
    }

    /**
     * Healthy from now on.
     *
     * @return this script
     */
    public synchronized DeliveryFaults clear() {
        next.clear();
        return this;
    }

    synchronized DeliveryFault take() {
        DeliveryFault fault = next.poll();
        return fault == null ? DeliveryFault.NONE : fault;
    }
}
