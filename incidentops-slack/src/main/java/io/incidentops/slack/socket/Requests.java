package io.incidentops.slack.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.incidentops.slack.request.Acknowledgement;
import io.incidentops.slack.request.Channel;
import io.incidentops.slack.request.SlackRequests;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has envelopes kept as requests over HTTP are. Thread-safe. */
final class Requests implements EnvelopeHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final String BUSY =
            "This was not recorded: too much came in at once. Please try again in a minute; if it cannot wait, call whoever"
                    + " is on call.";

    private final SlackRequests requests;

    Requests(SlackRequests requests) {
        this.requests = requests;
    }

    @Override
    public Verdict handle(Envelope envelope) {
        Optional<Channel> channel = Channel.ofEnvelope(envelope.type());
        if (channel.isEmpty()) {
            LOG.info("Socket Mode: {} is of a kind that this release does not know, so it is left out", envelope);
            return Verdict.acknowledge();
        }
        if (envelope.retry() > 0) {
            LOG.info("Socket Mode: {} is repeated: {}", envelope, envelope.retryReason());
        }
        byte[] body = envelope.payload().getBytes(StandardCharsets.UTF_8);
        Acknowledgement answer =
                requests.receive(channel.get(), body, envelope.id().isEmpty() ? null : envelope.id());
        return answer.acknowledged() ? new Verdict.Acknowledge(answer.payload()) : Verdict.leave();
    }

    /** Only a command's answer is shown; for a click that is not acknowledged Slack shows an error of its own. */
    @Override
    public Verdict turnAway(Envelope envelope) {
        return Channel.ofEnvelope(envelope.type()).equals(Optional.of(Channel.COMMAND))
                ? new Verdict.Acknowledge(JsonNodeFactory.instance
                        .objectNode()
                        .put("response_type", "ephemeral")
                        .put("text", BUSY))
                : Verdict.leave();
    }
}
