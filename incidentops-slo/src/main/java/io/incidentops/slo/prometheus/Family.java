package io.incidentops.slo.prometheus;

import java.util.ArrayList;
import java.util.List;

/** A metric with its samples, in the order in which they were added. Not thread-safe. */
final class Family {
    /** A sample; labels are written already, value too. */
    record Sample(String labels, String value) {}

    final String name;
    final Type type;
    final String unit;
    final String help;
    final List<Sample> samples = new ArrayList<>();

    enum Type {
        COUNTER,
        GAUGE
    }

    /** The unit is the end of the name, or empty. */
    Family(String name, Type type, String unit, String help) {
        this.name = name;
        this.type = type;
        this.unit = unit;
        this.help = help;
    }

    void add(String labels, String value) {
        samples.add(new Sample(labels, value));
    }
}
