package io.incidentops.samples.embedded;

import java.io.IOException;

/** A warehouse that answers until it is told not to. Thread-safe. */
final class SimulatedWarehouse implements Warehouse {
    private volatile boolean down;

    void down() {
        down = true;
    }

    void up() {
        down = false;
    }

    @Override
    public void reserve(String item) throws IOException {
        if (down) {
            throw new IOException("the warehouse does not answer");
        }
    }
}
