package io.incidentops.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.incidentops.web.client.Exchange;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an answer of Slack's means. Pure. */
final class Replies {
    /** How long to wait where Slack limits us without saying how long. */
    static final Duration UNTOLD = Duration.ofSeconds(30);

    /** How long to wait where our token is not accepted: a person has to act, but once they did it goes on soon. */
    static final Duration MENDING = Duration.ofMinutes(1);

    /** How long to wait where Slack did not do it: the breaker keeps us from asking too often. */
    static final Duration SOON = Duration.ofSeconds(3);

    private static final long LONGEST = 3600;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Replies() {}

    /** What came back from a method, with how Slack itself seems to be. */
    static Judged judge(Method method, Exchange exchange) {
        if (exchange instanceof Exchange.NotSent not) {
            return new Judged(new SlackReply.Later(SOON, "Slack: " + not.reason()), Judged.Sign.BAD, null);
        }
        if (exchange instanceof Exchange.Lost lost) {
            return new Judged(unsure(method, lost.reason()), Judged.Sign.BAD, null);
        }
        Exchange.Answered answered = (Exchange.Answered) exchange;
        int status = answered.status();
        if (status == 429) {
            Duration after = retryAfter(answered.header("retry-after"));
            return new Judged(limited(after), Judged.Sign.LIMITED, null);
        }
        if (status == 503 || status == 408) {
            return new Judged(new SlackReply.Later(SOON, "Slack answers HTTP " + status), Judged.Sign.BAD, null);
        }
        if (status >= 500) {
            return new Judged(unsure(method, "Slack answers HTTP " + status), Judged.Sign.BAD, null);
        }
        return status == 200
                ? body(method, answered)
                : new Judged(
                        new SlackReply.Refused("http_" + status, MissingNode.getInstance()), Judged.Sign.GOOD, null);
    }

    private static Judged body(Method method, Exchange.Answered answered) {
        JsonNode body;
        try {
            body = JSON.readTree(answered.body());
        } catch (IOException e) {
            return new Judged(unsure(method, "Slack's answer is not JSON"), Judged.Sign.BAD, null);
        }
        if (body.path("ok").asBoolean(false)) {
            return new Judged(new SlackReply.Ok(body), Judged.Sign.GOOD, null);
        }
        String error = body.path("error").asText("");
        if (error.isEmpty()) {
            return new Judged(unsure(method, "Slack's answer says neither ok nor error"), Judged.Sign.BAD, null);
        }
        return switch (ErrorTable.of(error)) {
            case LIMITED -> new Judged(limited(retryAfter(answered.header("retry-after"))), Judged.Sign.LIMITED, null);
            case TROUBLE -> new Judged(unsure(method, "Slack answers " + error), Judged.Sign.BAD, null);
            case CREDENTIALS ->
                new Judged(
                        new SlackReply.Later(MENDING, "Slack does not accept our token: " + error),
                        Judged.Sign.GOOD,
                        error);
            default -> new Judged(new SlackReply.Refused(error, body), Judged.Sign.GOOD, null);
        };
    }

    private static SlackReply limited(Duration after) {
        return new SlackReply.Later(after, "Slack limits us for " + after.toSeconds() + " s");
    }

    private static SlackReply unsure(Method method, String reason) {
        return method.repeat() == Method.Repeat.SAFE
                ? new SlackReply.Later(SOON, reason)
                : new SlackReply.Unclear(reason);
    }

    /** Whole seconds, at least one and at most an hour. */
    static Duration retryAfter(@Nullable String header) {
        if (header == null || !header.matches("[0-9]{1,9}")) {
            return UNTOLD;
        }
        return Duration.ofSeconds(Math.max(1, Math.min(LONGEST, Long.parseLong(header))));
    }

    /**
     * An answer and what it says of Slack.
     *
     * @param credentials Slack's word where it does not accept the token, or null
     */
    record Judged(SlackReply reply, Sign sign, @Nullable String credentials) {
        /** How Slack seems to be. */
        enum Sign {
            GOOD,
            BAD,
            LIMITED
        }
    }
}
