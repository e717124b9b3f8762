package io.incidentops.slack.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;

/** What all slots share, and the slots. Confined to the loop, but for its construction and the accessors. */
final class Plant {
    private final Loop loop;
    private final Limits limits;
    private final Wire wire;
    private final Opener opener;
    private final BackOff backOff;
    private final Watch watch;
    private final Desk desk;
    private final List<Slot> slots = new ArrayList<>();
    private int links;

    Plant(Loop loop, Limits limits, Target target, EnvelopeHandler handler, LongSupplier random) {
        this.loop = loop;
        this.limits = limits;
        this.wire = new Wire(limits);
        this.opener = new Opener(wire, target.api(), target.token());
        this.backOff = new BackOff(random);
        this.watch = new Watch(limits.connections(), target.elsewhere(), loop);
        this.desk = new Desk(handler, limits, watch, loop);
        for (int number = 1; number <= limits.connections(); number++) {
            slots.add(new Slot(number, this));
        }
    }

    /**
     * Where to connect, and as whom.
     *
     * @param api where Slack's methods are
     * @param token the app-level token
     * @param elsewhere how many connections of the app other programs keep open
     */
    record Target(HttpUrl api, String token, int elsewhere) {
        @Override
        public String toString() {
            return api.host();
        }
    }

    List<Slot> slots() {
        return slots;
    }

    /** Slack wants no connection any more. */
    void disabled() {
        watch.disabled();
        slots.forEach(Slot::halt);
    }

    /** The number of the next connection. */
    int number() {
        return ++links;
    }

    Loop loop() {
        return loop;
    }

    Limits limits() {
        return limits;
    }

    Wire wire() {
        return wire;
    }

    Opener opener() {
        return opener;
    }

    BackOff backOff() {
        return backOff;
    }

    Watch watch() {
        return watch;
    }

    Desk desk() {
        return desk;
    }
}
