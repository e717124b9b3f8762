package io.incidentops.samples.embedded;

import java.io.IOException;

/** What orders depend on: another system, which may fail. Thread-safe. */
interface Warehouse {
    /**
     * Sets an item aside for an order.
     *
     * @throws IOException where the warehouse does not answer
     */
    void reserve(String item) throws IOException;
}
