package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.web.BoundedCalls;
import io.incidentops.web.WebHandler;
import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import io.incidentops.work.InboxRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Slack sends, over HTTP and over Socket Mode, keeps it, and answers within Slack's three seconds. What it
 * acknowledged is in the inbox, from where it is worked by {@link Payloads#inbox}; only what opens a window, offers options
 * or shows mistakes is answered without being kept.
 *
 * <p>Over HTTP a request is verified before any of it is read. What cannot be kept is never acknowledged in silence: an
 * event is answered 503, so that Slack repeats it, and a person is told, beside what they did. Where Slack shows no text
 * (a button in a window, a shortcut), 503 makes it show an error of its own. Nobody learns from an answer why a request was
 * refused, and no body is ever logged. Thread-safe.
 */
public final class SlackRequests implements WebHandler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackRequests.class);
    private static final int OPENING_THREADS = 4;
    private static final int MOST_CHALLENGE = 1_000;
    private static final WebResponse EMPTY = WebResponse.of(200);
    private static final WebResponse LATER = WebResponse.of(503);

    private final Signature signature;
    private final InstantSource clock;
    private final BoundedCalls calls = new BoundedCalls("slack-window", OPENING_THREADS);
    private final Counters counters = new Counters();
    private final Reception reception;

    SlackRequests(SlackRequestsBuilder builder) {
        this.signature = new Signature(builder.secrets);
        this.clock = Objects.requireNonNull(builder.clock);
        this.reception = new Reception(builder, calls, counters);
    }

    /**
     * Begins to configure.
     *
     * @return a builder that still needs an inbox, a front and a clock
     */
    public static SlackRequestsBuilder builder() {
        return new SlackRequestsBuilder();
    }

    @Override
    public WebResponse handle(WebRequest request) {
        Instant now = clock.instant();
        try {
            return answer(request, now);
        } catch (Malformed e) {
            return refuse(Refusal.MALFORMED, now);
        } catch (RuntimeException e) {
            LOG.error("taking a request from Slack failed, so it was answered 503", e);
            return LATER;
        }
    }

    private WebResponse answer(WebRequest request, Instant now) throws Malformed {
        if (!request.method().equals("POST")) {
            return refuse(Refusal.METHOD, now);
        }
        byte[] body = request.body();
        if (body.length > InboxRequest.MAX_BODY) {
            return refuse(Refusal.TOO_LARGE, now);
        }
        Refusal refusal = signature.refusal(request, now);
        if (refusal != null) {
            return refusal == Refusal.UNSIGNED && SslCheck.is(body) ? EMPTY : refuse(refusal, now);
        }
        if (!Utf8.valid(body, 0, body.length)) {
            throw new Malformed("not UTF-8");
        }
        Arrival arrival = new Arrival(body, null, now);
        return Payloads.isJson(body) ? json(body, arrival) : form(body, arrival);
    }

    private WebResponse json(byte[] body, Arrival arrival) throws Malformed {
        Skim skim = Skim.of(body);
        if ("url_verification".equals(skim.type)) {
            String challenge = Objects.requireNonNullElse(skim.challenge, "");
            return challenge.length() > MOST_CHALLENGE
                    ? refuse(Refusal.MALFORMED, arrival.at())
                    : WebResponse.text(200, challenge);
        }
        if (skim.happened() || "app_rate_limited".equals(skim.type)) {
            return response(reception.event(skim, arrival));
        }
        return response(
                skim.command && skim.type == null
                        ? command(Json.read(body), arrival)
                        : reception.interactive(Json.read(body), arrival));
    }

    private WebResponse form(byte[] body, Arrival arrival) throws Malformed {
        Form form = Form.of(body);
        byte[] payload = form.bytes("payload");
        if (payload != null) {
            return response(reception.interactive(Json.read(payload), arrival));
        }
        if (form.get("command") != null) {
            String key = arrival.key(Keys.command(form.get("trigger_id")));
            return response(reception.command(Payloads.command(form, key), arrival));
        }
        if (form.get("ssl_check") != null) {
            return EMPTY;
        }
        throw new Malformed("neither a command nor a payload");
    }

    private Acknowledgement command(ObjectNode body, Arrival arrival) {
        String key = arrival.key(Keys.command(Nodes.text(body, "trigger_id")));
        return reception.command(Payloads.command(body, key), arrival);
    }

    /**
     * Takes a request that came over Socket Mode.
     *
     * @param channel the channel of its envelope
     * @param payload the envelope's payload, a JSON object in UTF-8
     * @param envelope the envelope's id, or null where it has none
     * @return what to answer; it throws nothing
     */
    public Acknowledgement receive(Channel channel, byte[] payload, @Nullable String envelope) {
        Instant now = clock.instant();
        Arrival arrival = new Arrival(payload, envelope, now);
        try {
            if (payload.length > InboxRequest.MAX_BODY || !Utf8.valid(payload, 0, payload.length)) {
                throw new Malformed("too large, or not UTF-8");
            }
            return switch (channel) {
                case EVENT -> reception.event(Skim.of(payload), arrival);
                case COMMAND -> command(Json.read(payload), arrival);
                case INTERACTIVE -> reception.interactive(Json.read(payload), arrival);
            };
        } catch (Malformed e) {
            counters.refused(Refusal.MALFORMED, now);
            return Acknowledgement.MALFORMED;
        } catch (RuntimeException e) {
            LOG.error("taking a request from Slack failed, so it was not acknowledged", e);
            return Acknowledgement.REFUSED;
        }
    }

    private WebResponse response(Acknowledgement acknowledgement) {
        if (acknowledgement.status() == Acknowledgement.Status.REFUSED) {
            return LATER;
        }
        ObjectNode payload = acknowledgement.payload();
        return payload == null
                ? EMPTY
                : WebResponse.json(200, payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    private WebResponse refuse(Refusal refusal, Instant now) {
        counters.refused(refusal, now);
        return refusal == Refusal.METHOD
                ? new WebResponse(refusal.status(), Map.of("Allow", "POST"), new byte[0])
                : WebResponse.of(refusal.status());
    }

    /**
     * What came so far.
     *
     * @return the numbers since the start
     */
    public Counts counts() {
        return counters.counts();
    }

    /**
     * What a person should look at, from memory; {@link io.incidentops.web.BoundedInbox#problems()} tells of the store.
     *
     * @return the problems in words, none where all is well
     */
    public List<String> problems() {
        return counters.problems(clock.instant());
    }

    /** Waits a moment for windows that are being opened. Takes requests on, but opens no window any more. */
    @Override
    public void close() {
        calls.close();
    }
}
