package io.incidentops.slack.room;

import java.util.Objects;

/**
 * A link that every room shows at its top. Immutable.
 *
 * @param title what it is called
 * @param url where it leads, by HTTP or HTTPS
 */
public record Bookmark(String title, String url) {
    /** @throws IllegalArgumentException where the title is blank or the address none of HTTP */
    public Bookmark {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
        if (title.isBlank() || !url.matches("https?://\\S+")) {
            throw new IllegalArgumentException("a bookmark has a title and an address of HTTP, but was " + title);
        }
    }
}
