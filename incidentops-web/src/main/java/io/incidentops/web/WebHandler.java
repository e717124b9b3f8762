package io.incidentops.web;

/** Answers requests from outside, whatever the server. Thread-safe. */
@FunctionalInterface
public interface WebHandler {
    /**
     * Answers one request within a bounded time.
     *
     * @param request the request
     * @return the answer; it throws nothing
     */
    WebResponse handle(WebRequest request);
}
