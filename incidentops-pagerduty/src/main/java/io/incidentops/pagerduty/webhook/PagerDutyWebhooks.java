package io.incidentops.pagerduty.webhook;

import io.incidentops.web.Inbox;
import io.incidentops.web.WebHandler;
import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import io.incidentops.work.InboxRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes V3 webhooks from PagerDuty (developer.pagerduty.com, "Webhooks Overview"), keeps them, and answers within
 * PagerDuty's five seconds. What it answered 202 is in the store's inbox under {@link #CHANNEL}, from where it is worked
 * and read by {@link WebhookEvents}.
 *
 * <p>A request is verified before any of it is read. PagerDuty repeats what is answered 5xx for two days and drops what is
 * answered 4xx, so only what PagerDuty did not send is refused: 401 without a right signature, 405 and 413. What cannot be
 * kept for certain is answered 503. What is signed is kept, even where its type is unknown or it cannot be read at all.
 * Nobody learns from an answer why a request was refused, and no body is ever logged. Thread-safe; it has no threads of its
 * own.
 */
public final class PagerDutyWebhooks implements WebHandler {
    /** The inbox's name: what {@link InboxRequest#channel()} says of a webhook. */
    public static final String CHANNEL = "pagerduty.webhook";

    /** The largest body that is taken, in bytes: PagerDuty drops what is larger itself. */
    public static final int MAX_BODY = 1 << 18;

    private static final Logger LOG = LoggerFactory.getLogger(PagerDutyWebhooks.class);
    private static final WebResponse TAKEN = WebResponse.of(202);
    private static final WebResponse LATER = WebResponse.of(503);

    private final Signature signature;
    private final InstantSource clock;
    private final Inbox inbox;
    private final Counters counters = new Counters();

    PagerDutyWebhooks(PagerDutyWebhooksBuilder builder) {
        this.signature = new Signature(builder.secrets);
        this.clock = Objects.requireNonNull(builder.clock);
        this.inbox = Objects.requireNonNull(builder.inbox);
    }

    /**
     * Begins to configure.
     *
     * @return a builder that still needs a secret, a clock and an inbox
     */
    public static PagerDutyWebhooksBuilder builder() {
        return new PagerDutyWebhooksBuilder();
    }

    @Override
    public WebResponse handle(WebRequest request) {
        try {
            return answer(request, clock.instant());
        } catch (RuntimeException e) {
            counters.failed();
            LOG.error("taking a webhook from PagerDuty failed, so it was answered 503", e);
            return LATER;
        }
    }

    private WebResponse answer(WebRequest request, Instant now) {
        if (!request.method().equals("POST")) {
            return refuse(Refusal.METHOD, now);
        }
        byte[] body = request.body();
        if (body.length > MAX_BODY) {
            return refuse(Refusal.TOO_LARGE, now);
        }
        Refusal refusal = signature.refusal(request);
        if (refusal != null) {
            return refuse(refusal, now);
        }
        Skim skim = Skim.of(body);
        String key = Keys.of(request.header(Keys.HEADER), skim.id, body);
        Inbox.Kept kept = inbox.keep(new InboxRequest(key, CHANNEL, body, now));
        counters.kept(kept, skim, now);
        return kept.certain() ? TAKEN : LATER;
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
    public WebhookCounts counts() {
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

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "PagerDutyWebhooks[" + signature + ']';
    }
}
