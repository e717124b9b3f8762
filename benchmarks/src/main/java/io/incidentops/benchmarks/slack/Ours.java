package io.incidentops.benchmarks.slack;

import io.incidentops.slack.request.Front;
import io.incidentops.slack.request.Identity;
import io.incidentops.slack.request.Incoming;
import io.incidentops.slack.request.SlackRequests;
import io.incidentops.web.Inbox;
import io.incidentops.web.WebRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Our handler, with any inbox; the requests here open no window. */
final class Ours implements AutoCloseable {
    private final SlackRequests requests;

    Ours(Inbox inbox) {
        requests = SlackRequests.builder()
                .signingSecrets(List.of(Delivery.SECRET))
                .clock(InstantSource.system())
                .inbox(inbox)
                .identity(() -> new Identity("U0BOT000000", "B0BOT000000"))
                .front(new Quiet())
                .build();
    }

    int handle(Delivery delivery) {
        return requests.handle(new WebRequest("POST", "/slack/events", delivery.headers(), delivery.body()))
                .status();
    }

    @Override
    public void close() {
        requests.close();
    }

    private static final class Quiet implements Front {
        @Override
        public boolean mayOpen(Incoming incoming) {
            return false;
        }

        @Override
        public boolean opened(Incoming incoming) {
            return false;
        }

        @Override
        public Map<String, String> mistakes(Incoming.Submission submission) {
            return Map.of();
        }

        @Override
        public List<String> suggestions(Incoming.Suggestion suggestion) {
            return List.of();
        }
    }
}
