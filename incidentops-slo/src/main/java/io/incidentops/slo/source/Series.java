package io.incidentops.slo.source;

/**
 * One counter of a source. Immutable.
 *
 * @param side what it counts
 * @param key its name and labels
 */
record Series(Side side, String key) {}
