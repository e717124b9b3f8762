package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.web.BoundedCalls;
import io.incidentops.web.Inbox;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with a request before it is acknowledged, however it came. Thread-safe. */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(SlackRequests.class);
    /** With the second for the inbox that leaves half a second of Slack's three for the network. */
    private static final Duration OPENING = Duration.ofMillis(1_500);

    private static final Duration SUGGESTING = Duration.ofSeconds(2);

    private final Inbox inbox;
    private final Front front;
    private final Whisper whisper;
    private final Supplier<Identity> identity;
    private final BoundedCalls calls;
    private final Counters counters;

    Reception(SlackRequestsBuilder settings, BoundedCalls calls, Counters counters) {
        this.inbox = Objects.requireNonNull(settings.inbox);
        this.front = Objects.requireNonNull(settings.front);
        this.whisper = settings.whisper;
        this.identity = settings.identity;
        this.calls = calls;
        this.counters = counters;
    }

    Acknowledgement event(Skim skim, Arrival arrival) {
        if ("app_rate_limited".equals(skim.type) || "app_rate_limited".equals(skim.eventType)) {
            counters.rateLimited(arrival.at());
            return Acknowledgement.EMPTY;
        }
        if (!skim.happened()) {
            counters.unknown(Objects.requireNonNullElse(skim.type, ""));
            return Acknowledgement.EMPTY;
        }
        if (skim.own(identity.get())) {
            counters.own();
            return Acknowledgement.EMPTY;
        }
        Inbox.Kept kept = keep(Channel.EVENT, arrival.key(Keys.event(skim.eventId)), arrival);
        return kept.certain() ? Acknowledgement.EMPTY : Acknowledgement.REFUSED;
    }

    Acknowledgement command(Incoming.Command command, Arrival arrival) {
        if (opened(command)) {
            counters.answered();
            return Acknowledgement.EMPTY;
        }
        Inbox.Kept kept = keep(Channel.COMMAND, command.origin().key(), arrival);
        return kept.certain()
                ? Acknowledgement.EMPTY
                : new Acknowledgement(Acknowledgement.Status.TOLD, Answers.ephemeral(Answers.sorry(kept)));
    }

    Acknowledgement interactive(ObjectNode body, Arrival arrival) {
        String type = Nodes.words(body, "type");
        Incoming incoming = Payloads.interactive(body, arrival.key(Keys.interactive(type, body)));
        if (incoming instanceof Incoming.Other) {
            counters.unknown(type);
            return Acknowledgement.EMPTY;
        }
        ObjectNode answer = answer(incoming);
        if (answer != null || opened(incoming)) {
            counters.answered();
            return new Acknowledgement(Acknowledgement.Status.TAKEN, answer);
        }
        Inbox.Kept kept = keep(Channel.INTERACTIVE, incoming.origin().key(), arrival);
        return kept.certain() ? Acknowledgement.EMPTY : notKept(incoming, body, kept);
    }

    private Inbox.Kept keep(Channel channel, String key, Arrival arrival) {
        Inbox.Kept kept = inbox.keep(new InboxRequest(key, channel.inbox(), arrival.body(), arrival.at()));
        counters.kept(kept);
        return kept;
    }

    /** What can be answered without keeping the request, or null where it must be kept. */
    private @Nullable ObjectNode answer(Incoming incoming) {
        if (incoming instanceof Incoming.Suggestion suggestion) {
            return Answers.options(within(SUGGESTING, () -> front.suggestions(suggestion), List.of()));
        }
        if (incoming instanceof Incoming.Submission submission) {
            Map<String, String> mistakes = mistakes(submission);
            return mistakes.isEmpty() ? null : Answers.mistakes(mistakes);
        }
        return null;
    }

    private Map<String, String> mistakes(Incoming.Submission submission) {
        try {
            return front.mistakes(submission);
        } catch (RuntimeException e) {
            LOG.warn("checking a window failed, so it is taken unchecked", e);
            return Map.of();
        }
    }

    private boolean opened(Incoming incoming) {
        boolean asks = false;
        try {
            asks = front.mayOpen(incoming);
        } catch (RuntimeException e) {
            LOG.warn("nobody knows whether a request opens a window, so it is kept", e);
        }
        return asks && within(OPENING, () -> front.opened(incoming), false);
    }

    private <T> T within(Duration most, Callable<T> call, T otherwise) {
        BoundedCalls.Outcome<T> outcome = calls.call(call, most);
        if (outcome instanceof BoundedCalls.Outcome.Answered<T> answered) {
            return answered.value();
        }
        if (outcome instanceof BoundedCalls.Outcome.Failed<T> failed) {
            LOG.warn("answering Slack at once failed", failed.cause());
        }
        return otherwise;
    }

    /**
     * A window shows it beside an input and stays open, so nothing typed is lost. Elsewhere Slack shows no answer, so it goes
     * to the response_url; without one, Slack's own error is all that can be seen.
     */
    private Acknowledgement notKept(Incoming incoming, ObjectNode body, Inbox.Kept kept) {
        String sorry = Answers.sorry(kept);
        if (incoming instanceof Incoming.Submission) {
            String block = Answers.input(body.path("view"));
            return block == null
                    ? Acknowledgement.REFUSED
                    : new Acknowledgement(Acknowledgement.Status.TOLD, Answers.mistakes(Map.of(block, sorry)));
        }
        String responseUrl = Nodes.text(body, "response_url");
        return responseUrl != null
                        && !whisper.equals(Whisper.NONE)
                        && calls.begin(() -> whisper.say(responseUrl, sorry))
                ? new Acknowledgement(Acknowledgement.Status.TOLD, null)
                : Acknowledgement.REFUSED;
    }
}
