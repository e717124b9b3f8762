package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.util.List;

/** One level of an escalation policy: who is reached, and how long they have. Immutable. */
record Level(String id, Duration timeout, List<StandInTarget> targets) {}
