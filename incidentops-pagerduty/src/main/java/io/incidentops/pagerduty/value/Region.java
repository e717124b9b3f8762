package io.incidentops.pagerduty.value;

import java.net.URI;

/** Where an account lives ("Service Regions", PagerDuty's developer documentation). */
public enum Region {
    /** The United States. */
    US("https://api.pagerduty.com", "https://events.pagerduty.com", "us"),
    /** The European Union. */
    EU("https://api.eu.pagerduty.com", "https://events.eu.pagerduty.com", "eu");

    private final URI rest;
    private final URI events;
    private final String word;

    Region(String rest, String events, String word) {
        this.rest = URI.create(rest);
        this.events = URI.create(events);
        this.word = word;
    }

    /**
     * Where the REST API is.
     *
     * @return its base
     */
    public URI rest() {
        return rest;
    }

    /**
     * Where the Events API is.
     *
     * @return its base
     */
    public URI events() {
        return events;
    }

    /**
     * How a scope of OAuth calls it.
     *
     * @return {@code us} or {@code eu}
     */
    public String word() {
        return word;
    }
}
