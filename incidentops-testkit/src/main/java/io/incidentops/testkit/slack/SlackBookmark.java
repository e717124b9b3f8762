package io.incidentops.testkit.slack;

/**
 * A bookmark of a channel. Immutable.
 *
 * @param id the id
 * @param title what it says
 * @param link where it leads
 */
public record SlackBookmark(String id, String title, String link) {}
