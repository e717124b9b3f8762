package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.time.InstantSource;

/** How a stand-in was set up. Immutable. */
record Settings(
        InstantSource clock,
        int port,
        boolean ticking,
        int eventsPerMinute,
        int callsPerMinute,
        Duration eventDelay,
        Duration patience) {}
