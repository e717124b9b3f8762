package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.incidentops.pagerduty.http.Connection;
import io.incidentops.pagerduty.http.Words;
import io.incidentops.web.client.Exchange;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a call, and what it says of PagerDuty ("Errors" and "Rate Limits", PagerDuty's developer documentation).
 * Immutable.
 *
 * @param body the answer where it was done
 * @param error why it was not, or null
 * @param sign how PagerDuty seems to be
 * @param pause for how long nobody should ask, zero where anybody may
 */
record Verdict(JsonNode body, @Nullable PagerDutyException error, Sign sign, Duration pause) {
    /** How long to wait where PagerDuty did not do it: the breaker keeps us from asking too often. */
    static final Duration SOON = Duration.ofSeconds(3);

    /** How long to wait where PagerDuty limits us without saying how long. */
    private static final Duration UNTOLD = Duration.ofSeconds(15);

    /** How long to wait where our token is not accepted: a person has to act, but once they did it goes on soon. */
    private static final Duration MENDING = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    enum Sign {
        GOOD,
        BAD,
        NONE
    }

    static Verdict unasked(PagerDutyException error) {
        return new Verdict(MissingNode.getInstance(), error, Sign.NONE, Duration.ZERO);
    }

    static Verdict of(Ask ask, Exchange exchange) {
        if (exchange instanceof Exchange.NotSent not) {
            return bad(new PagerDutyLaterException(ask + ": " + not.reason(), SOON));
        }
        if (exchange instanceof Exchange.Lost lost) {
            return bad(unsure(ask, lost.reason()));
        }
        Exchange.Answered answered = (Exchange.Answered) exchange;
        int status = answered.status();
        if (status >= 200 && status < 300) {
            JsonNode body = Connection.read(answered.body());
            return body.isMissingNode() && answered.body().length > 0
                    ? bad(unsure(ask, "PagerDuty's answer is not JSON"))
                    : new Verdict(body, null, Sign.GOOD, exhausted(answered));
        }
        if (status == 429) {
            Duration wait = reset(answered, UNTOLD);
            return failed(new PagerDutyLaterException("PagerDuty limits " + ask, wait), Sign.NONE, wait);
        }
        if (status == 401) {
            String message = "PagerDuty does not accept the program's token";
            return failed(new PagerDutyLaterException(message, MENDING), Sign.GOOD, Duration.ZERO);
        }
        return status >= 500 || status == 408
                ? bad(unsure(ask, "PagerDuty answers HTTP " + status))
                : failed(refused(ask, answered), Sign.GOOD, Duration.ZERO);
    }

    private static Verdict bad(PagerDutyException error) {
        return failed(error, Sign.BAD, Duration.ZERO);
    }

    private static Verdict failed(PagerDutyException error, Sign sign, Duration pause) {
        return new Verdict(MissingNode.getInstance(), error, sign, pause);
    }

    /** A call that may have been made is made again only where that is the same as making it once. */
    private static PagerDutyException unsure(Ask ask, String reason) {
        String message = ask + ": " + reason;
        return ask.repeatable() ? new PagerDutyLaterException(message, SOON) : new PagerDutyUnclearException(message);
    }

    private static Duration exhausted(Exchange.Answered answered) {
        return "0".equals(answered.header("ratelimit-remaining")) ? reset(answered, Duration.ZERO) : Duration.ZERO;
    }

    /** Seconds from now. PagerDuty may limit without any header. */
    private static Duration reset(Exchange.Answered answered, Duration untold) {
        String header = answered.header("ratelimit-reset");
        String told = header == null ? answered.header("retry-after") : header;
        if (told == null || !told.matches("[0-9]{1,9}")) {
            return untold;
        }
        Duration wait = Duration.ofSeconds(Math.max(1, Long.parseLong(told)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static PagerDutyRefusedException refused(Ask ask, Exchange.Answered answered) {
        JsonNode error = Connection.read(answered.body()).path("error");
        int status = answered.status();
        int code = error.path("code").asInt();
        List<String> errors = Words.safe(error.path("errors"));
        String said = Words.safe(error.path("message").asText(""));
        String words =
                (said.isEmpty() ? "HTTP " + status : said) + (errors.isEmpty() ? "" : ": " + String.join("; ", errors));
        String message = "PagerDuty refused " + ask + ": " + words + remedy(status);
        return status == 404
                ? new PagerDutyNotFoundException(message, code, errors)
                : new PagerDutyRefusedException(message, status, code, errors);
    }

    private static String remedy(int status) {
        return switch (status) {
            case 402 -> " (the account's plan lacks it)";
            case 403 -> " (give the token the right or the scope)";
            default -> "";
        };
    }

    JsonNode orThrow() {
        if (error != null) {
            throw error;
        }
        return body;
    }
}
