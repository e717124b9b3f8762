package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.pagerduty.http.Budget;
import io.incidentops.pagerduty.http.Connection;
import io.incidentops.web.client.Breaker;
import io.incidentops.web.client.Exchange;
import io.incidentops.web.client.HttpCalls;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Makes calls: authorised, within the limits, one attempt each, judged by what came back. Thread-safe. */
final class RestCalls implements AutoCloseable {
    private static final Budget.Limit ALL = new Budget.Limit("all", 960);
    private static final String ACCEPT = "application/vnd.pagerduty+json;version=2";
    private static final String WHO = "pagerduty";
    private static final int UNAUTHORIZED = 401;
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH");

    private final HttpUrl base;
    private final HttpCalls http;
    private final Authorization authorization;
    private final Budget budget;
    private final Breaker breaker;
    private final Duration limit;
    private volatile boolean closed;

    RestCalls(URI base, Credentials credentials, InstantSource clock, double share, Duration limit) {
        this.base = HttpUrl.get(base.toString());
        this.http = Connection.calls();
        this.authorization = new Authorization(credentials, http, clock);
        this.budget = new Budget(clock, share);
        this.breaker = new Breaker(clock);
        this.limit = limit;
    }

    /**
     * Makes one call.
     *
     * @param from in whose name, or null where PagerDuty does not ask
     * @return what it answered, a missing node where that is nothing
     * @throws PagerDutyException where it did not do it, or may have
     */
    JsonNode call(Ask ask, @Nullable String from) {
        if (closed || !breaker.enter(WHO)) {
            throw new PagerDutyLaterException(
                    closed
                            ? "PagerDuty is not called any more"
                            : "PagerDuty is not called now, since it does not answer",
                    Verdict.SOON);
        }
        Duration wait = budget.admit(limits(ask));
        if (!wait.isZero()) {
            breaker.leave(WHO);
            throw new PagerDutyLaterException("our own limit for " + ask, wait);
        }
        Verdict verdict = attempt(ask, from);
        note(ask, verdict);
        return verdict.orThrow();
    }

    private Verdict attempt(Ask ask, @Nullable String from) {
        String header;
        try {
            header = authorization.header();
        } catch (PagerDutyLaterException e) {
            return Verdict.unasked(e);
        }
        Exchange exchange = http.send(() -> request(ask, header, from), limit);
        if (unauthorised(exchange) && authorization.again(header)) {
            try {
                String fresh = authorization.header();
                exchange = http.send(() -> request(ask, fresh, from), limit);
            } catch (PagerDutyLaterException e) {
                return Verdict.unasked(e);
            }
        }
        if (exchange instanceof Exchange.Answered) {
            authorization.accepted(!unauthorised(exchange));
        }
        return Verdict.of(ask, exchange);
    }

    private static boolean unauthorised(Exchange exchange) {
        return exchange instanceof Exchange.Answered answered && answered.status() == UNAUTHORIZED;
    }

    private Request.Builder request(Ask ask, String header, @Nullable String from) {
        HttpUrl.Builder url = base.newBuilder();
        ask.path().forEach(url::addPathSegment);
        ask.query().forEach(each -> url.addQueryParameter(each.name(), each.value()));
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .header("Authorization", header)
                .header("Accept", ACCEPT)
                .method(ask.method(), body(ask));
        return from == null ? request : request.header("From", from);
    }

    /** What writes has a body, if an empty one: HTTP asks for its length. */
    private static @Nullable RequestBody body(Ask ask) {
        if (ask.body() != null) {
            return RequestBody.create(ask.body().toString(), Connection.JSON);
        }
        return WRITING.contains(ask.method()) ? RequestBody.create(new byte[0], null) : null;
    }

    private void note(Ask ask, Verdict verdict) {
        switch (verdict.sign()) {
            case GOOD -> breaker.answered(WHO);
            case BAD -> breaker.failed(WHO);
            case NONE -> breaker.leave(WHO);
        }
        if (!verdict.pause().isZero()) {
            List<Budget.Limit> limits = limits(ask);
            budget.pause(limits.get(limits.size() - 1), verdict.pause());
        }
    }

    /** Beside the limit of all calls, the narrower ones that PagerDuty names for single operations ("Rate Limits"). */
    private static List<Budget.Limit> limits(Ask ask) {
        String path = ask.path().get(0);
        boolean writing = path.equals("incidents")
                && ask.path().size() <= 2
                && !ask.method().equals("GET");
        if (writing || path.equals("oncalls")) {
            return List.of(ALL, new Budget.Limit(ask.method() + " " + path, 500));
        }
        return List.of(ALL);
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>(authorization.problems());
        if (!breaker.open().isEmpty()) {
            problems.add("PagerDuty does not answer: calls are tried again every " + Breaker.OPEN.toSeconds() + " s");
        }
        return problems;
    }

    @Override
    public void close() {
        closed = true;
        http.close();
    }
}
