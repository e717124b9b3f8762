package io.incidentops.testkit.slack;

/**
 * A file that an app uploaded. Immutable.
 *
 * @param name the name
 * @param title what it is called where it is shown
 * @param channel the channel that it was shared in, empty where in none
 * @param text the content, read as UTF-8
 */
public record SlackFile(String name, String title, String channel, String text) {}
