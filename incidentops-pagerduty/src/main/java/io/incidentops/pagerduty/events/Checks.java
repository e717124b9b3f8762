package io.incidentops.pagerduty.events;

import java.util.Objects;

final class Checks {
    private Checks() {}

    static void filled(String what, String value) {
        if (Objects.requireNonNull(value, what).isBlank()) {
            throw new IllegalArgumentException("the " + what + " of an event is blank");
        }
    }
}
