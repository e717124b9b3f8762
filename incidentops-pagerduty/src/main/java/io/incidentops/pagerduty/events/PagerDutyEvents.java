package io.incidentops.pagerduty.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.pagerduty.http.Budget;
import io.incidentops.pagerduty.http.Connection;
import io.incidentops.pagerduty.http.Words;
import io.incidentops.pagerduty.value.Region;
import io.incidentops.port.Answer;
import io.incidentops.web.client.Breaker;
import io.incidentops.web.client.Exchange;
import io.incidentops.web.client.HttpCalls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * PagerDuty's Events API v2. Each call is one attempt within a bounded time, and may be repeated without harm, since it always
 * carries a key. Accepted means that PagerDuty has the event, not yet that anybody was reached. It keeps within 120 events a
 * minute for an integration. {@link EventQueue} repeats for programs that have nothing else to do so. Thread-safe.
 */
public final class PagerDutyEvents implements AutoCloseable {
    /** How many events PagerDuty takes in a minute for one integration ("Events API v2, Rate Limits"). */
    static final int PER_MINUTE = 120;

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LIMITED = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String WHO = "pagerduty-events";

    private final HttpUrl base;
    private final HttpCalls http = Connection.calls();
    private final Budget budget;
    private final Breaker breaker;
    private final Duration limit;

    private PagerDutyEvents(Builder builder) {
        base = HttpUrl.get(builder.base.toString());
        budget = new Budget(builder.clock, builder.share);
        breaker = new Breaker(builder.clock);
        limit = builder.limit;
    }

    /**
     * Begins to configure.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Sends an alert.
     *
     * @param event the alert
     * @return accepted with its key; rejected where PagerDuty will never take it; later or unclear otherwise
     */
    public Answer trigger(TriggerEvent event) {
        return send(event.routingKey(), event.dedupKey(), Wire.trigger(event));
    }

    /**
     * Says that somebody works on what is open under a key; where nothing is, PagerDuty drops it.
     *
     * @param routingKey the integration's key
     * @param dedupKey the alert's key
     * @return accepted, rejected, later or unclear
     */
    public Answer acknowledge(String routingKey, String dedupKey) {
        return send(routingKey, dedupKey, Wire.action(routingKey, dedupKey, "acknowledge"));
    }

    /**
     * Says that what is open under a key is over; where nothing is, PagerDuty drops it.
     *
     * @param routingKey the integration's key
     * @param dedupKey the alert's key
     * @return accepted, rejected, later or unclear
     */
    public Answer resolve(String routingKey, String dedupKey) {
        return send(routingKey, dedupKey, Wire.action(routingKey, dedupKey, "resolve"));
    }

    /**
     * Sends a change. It has no key, so a repeated one may be shown twice.
     *
     * @param event the change
     * @return accepted, rejected, later or unclear
     */
    public Answer change(ChangeEvent event) {
        return send(event.routingKey(), null, Wire.change(event));
    }

    /** A change has no key, and an address of its own. */
    private Answer send(String routingKey, @Nullable String dedupKey, byte[] body) {
        if (!breaker.enter(WHO)) {
            return Answer.later(SOON, "PagerDuty's events are not called now, since they do not answer");
        }
        Budget.Limit counted = new Budget.Limit(name(routingKey), PER_MINUTE);
        Duration wait = budget.admit(List.of(counted));
        if (!wait.isZero()) {
            breaker.leave(WHO);
            return Answer.later(wait, "our own limit for one integration of PagerDuty");
        }
        HttpUrl url = base.newBuilder()
                .addPathSegments(dedupKey == null ? "v2/change/enqueue" : "v2/enqueue")
                .build();
        Exchange exchange =
                http.send(() -> new Request.Builder().url(url).post(RequestBody.create(body, Connection.JSON)), limit);
        return judged(exchange, counted, dedupKey);
    }

    private Answer judged(Exchange exchange, Budget.Limit counted, @Nullable String dedupKey) {
        if (exchange instanceof Exchange.NotSent not) {
            breaker.failed(WHO);
            return Answer.later(SOON, "PagerDuty's events: " + not.reason());
        }
        if (exchange instanceof Exchange.Lost lost) {
            breaker.failed(WHO);
            return Answer.unclear("PagerDuty's events: " + lost.reason());
        }
        return judged((Exchange.Answered) exchange, counted, dedupKey);
    }

    private Answer judged(Exchange.Answered answered, Budget.Limit counted, @Nullable String dedupKey) {
        int status = answered.status();
        if (status == 429) {
            breaker.leave(WHO);
            Duration wait = wait(answered);
            budget.pause(counted, wait);
            return Answer.later(wait, "PagerDuty limits this integration");
        }
        if (status >= 500 || status == 408) {
            breaker.failed(WHO);
            return Answer.unclear("PagerDuty's events answer HTTP " + status);
        }
        breaker.answered(WHO);
        JsonNode body = Connection.read(answered.body());
        if (status < 200 || status >= 300) {
            return refused(body, status);
        }
        return body.isObject()
                ? Answer.accepted(body.path("dedup_key").asText(dedupKey == null ? null : Wire.key(dedupKey)))
                : Answer.unclear("PagerDuty's events answer what is not JSON");
    }

    private static Answer refused(JsonNode body, int status) {
        List<String> errors = Words.safe(body.path("errors"));
        String said = Words.safe(body.path("message").asText("HTTP " + status));
        return Answer.rejected(
                "PagerDuty refused the event: " + said + (errors.isEmpty() ? "" : ": " + String.join("; ", errors)));
    }

    private static Duration wait(Exchange.Answered answered) {
        String after = answered.header("retry-after");
        String told = after == null ? answered.header("ratelimit-reset") : after;
        if (told == null || !told.matches("[0-9]{1,9}")) {
            return LIMITED;
        }
        Duration wait = Duration.ofSeconds(Math.max(1, Long.parseLong(told)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** The key itself is a secret, so it is counted under another name. */
    private static String name(String routingKey) {
        return UUID.nameUUIDFromBytes(routingKey.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * What a person should look at.
     *
     * @return the problems in words, none where all is well
     */
    public List<String> problems() {
        return breaker.open().isEmpty()
                ? List.of()
                : List.of("PagerDuty's events do not answer: they are tried again every " + Breaker.OPEN.toSeconds()
                        + " s");
    }

    /** Cuts off what is under way, and ends threads and connections. May be called twice. */
    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "PagerDutyEvents[" + base.host() + "]";
    }

    /** Configures {@link PagerDutyEvents}. Not thread-safe. */
    public static final class Builder {
        private URI base = Region.US.events();
        private InstantSource clock = InstantSource.system();
        private double share = 1;
        private Duration limit = Duration.ofSeconds(10);

        private Builder() {}

        /**
         * Where the account lives; the United States unless told otherwise.
         *
         * @param region the region
         * @return this builder
         */
        public Builder region(Region region) {
            this.base = region.events();
            return this;
        }

        /**
         * Another address, such as a stand-in's.
         *
         * @param base its base, below which {@code /v2/enqueue} is
         * @return this builder
         */
        public Builder base(URI base) {
            this.base = Objects.requireNonNull(base, "base");
            return this;
        }

        /**
         * The one clock, by which limits are counted.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * How much of the limit of each integration is ours; all of it unless told otherwise.
         *
         * @param share more than 0 and at most 1, such as 0.5 where two nodes share an integration
         * @return this builder
         * @throws IllegalArgumentException where it is not
         */
        public Builder share(double share) {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("a share is more than 0 and at most 1, but was " + share);
            }
            this.share = share;
            return this;
        }

        /**
         * How long one call may take; ten seconds unless told otherwise.
         *
         * @param limit the longest, at least 100 ms
         * @return this builder
         * @throws IllegalArgumentException where it is shorter
         */
        public Builder limit(Duration limit) {
            if (limit.toMillis() < 100) {
                throw new IllegalArgumentException("a call needs at least 100 ms, but was given " + limit);
            }
            this.limit = limit;
            return this;
        }

        /**
         * Builds it. It calls nobody yet.
         *
         * @return the API, to be closed
         */
        public PagerDutyEvents build() {
            return new PagerDutyEvents(this);
        }
    }
}
