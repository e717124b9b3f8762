package io.incidentops.slo.record;

/** What is added to the slots of a time, in milliseconds since 1970. Immutable. */
record Change(long time, long good, long bad) {}
