package io.incidentops.testkit.pagerduty;

import java.util.Locale;

/** How far an incident is. */
enum Status {
    TRIGGERED,
    ACKNOWLEDGED,
    RESOLVED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
