package io.incidentops.slack.request;

import io.incidentops.IncidentOps;
import java.time.Instant;

/** Works a request that was kept and acknowledged. Thread-safe. */
public interface Back {
    /**
     * Does what was asked, and answers whoever asked. May be called again after a crash: its commands carry the origin's
     * key.
     *
     * @param incoming the request
     * @param receivedAt when it came, which may be long ago where a node died
     * @param ops the library
     * @throws RuntimeException where it should be tried again
     */
    void work(Incoming incoming, Instant receivedAt, IncidentOps ops);
}
