package io.incidentops.slack.request;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import io.incidentops.work.InboxRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A fuzz target: whatever is signed is taken or refused as malformed, over HTTP and over Socket Mode; what is kept can be
 * read again, with the same key.
 */
public final class FuzzRequests {
    private static final ManualClock CLOCK = ManualClock.at("2026-11-22T12:00:00Z");
    private static final AtomicReference<InboxRequest> KEPT = new AtomicReference<>();
    private static final SlackRequests REQUESTS = SlackRequests.builder()
            .signingSecrets(List.of(Sender.SECRET))
            .clock(CLOCK)
            .inbox(request -> {
                KEPT.set(request);
                return Inbox.Kept.NEW;
            })
            .front(new Unasked())
            .build();

    private FuzzRequests() {}

    /** Input: a body. */
    public static void fuzzerTestOneInput(byte[] input) {
        int status = REQUESTS.handle(Sender.signed(input, CLOCK.instant())).status();
        if (status != 200 && status != 400) {
            throw new AssertionError("answered " + status);
        }
        read();
        for (Channel channel : Channel.values()) {
            if (!REQUESTS.receive(channel, input, "envelope").acknowledged()) {
                throw new AssertionError("not acknowledged");
            }
            read();
            Payloads.read(new InboxRequest("key", channel.inbox(), input, CLOCK.instant()));
        }
    }

    private static void read() {
        InboxRequest kept = KEPT.getAndSet(null);
        if (kept == null) {
            return;
        }
        Incoming incoming = Payloads.read(kept);
        if (incoming instanceof Incoming.Other || !incoming.origin().key().equals(kept.key())) {
            throw new AssertionError("kept as " + kept + ", but read as " + incoming.getClass());
        }
    }

    /** Asked on the fuzzer's own thread alone. */
    private static final class Unasked implements Front {
        @Override
        public boolean mayOpen(Incoming incoming) {
            return false;
        }

        @Override
        public boolean opened(Incoming incoming) {
            throw new AssertionError("asked");
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
