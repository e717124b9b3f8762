package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.pagerduty.http.Connection;
import io.incidentops.web.client.Exchange;
import io.incidentops.web.client.HttpCalls;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.FormBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The header that PagerDuty knows us by. An app's token is fetched before the one at hand ends, and once more where it is not
 * accepted; one thread fetches, the others wait for it. Thread-safe.
 */
final class Authorization {
    private static final Duration EARLY = Duration.ofMinutes(10);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration MENDING = Duration.ofMinutes(1);

    private final Credentials credentials;
    private final HttpCalls calls;
    private final InstantSource clock;
    private @Nullable String token;
    private Instant until = Instant.MIN;
    private volatile Set<String> missing = Set.of();
    private volatile boolean refused;

    Authorization(Credentials credentials, HttpCalls calls, InstantSource clock) {
        this.credentials = credentials;
        this.calls = calls;
        this.clock = clock;
    }

    /** @throws PagerDutyLaterException where an app's token cannot be fetched now */
    String header() {
        return credentials instanceof Credentials.App app
                ? "Bearer " + token(app)
                : "Token token=" + ((Credentials.Token) credentials).value;
    }

    private synchronized String token(Credentials.App app) {
        String present = token;
        return present != null && clock.instant().isBefore(until) ? present : fetched(app);
    }

    private String fetched(Credentials.App app) {
        Exchange exchange = calls.send(() -> request(app), LIMIT);
        if (exchange instanceof Exchange.Answered answered && answered.status() == 200) {
            JsonNode body = Connection.read(answered.body());
            String fresh = body.path("access_token").asText("");
            if (!fresh.isEmpty()) {
                missing = body.has("scope") ? missing(app, body.path("scope").asText()) : Set.of();
                token = fresh;
                until = clock.instant()
                        .plusSeconds(body.path("expires_in").asLong(86_400))
                        .minus(EARLY);
                refused = false;
                return fresh;
            }
        }
        throw withoutToken(exchange);
    }

    private PagerDutyLaterException withoutToken(Exchange exchange) {
        String gave = "PagerDuty gave no token for the app: ";
        if (exchange instanceof Exchange.Answered answered && answered.status() < 500 && answered.status() != 429) {
            refused = true;
            return new PagerDutyLaterException(gave + "check its client id and secret", MENDING);
        }
        String why = exchange instanceof Exchange.Answered answered ? "HTTP " + answered.status() : "it did not answer";
        return new PagerDutyLaterException(gave + why, Verdict.SOON);
    }

    private static Request.Builder request(Credentials.App app) {
        FormBody form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", app.clientId)
                .add("client_secret", app.clientSecret)
                .add("scope", app.account + " " + String.join(" ", new TreeSet<>(app.scopes)))
                .build();
        return new Request.Builder().url(app.identity.toString()).post(form);
    }

    /** A scope that the app has not is left out without an error ("Obtaining an App OAuth Token"). */
    private static Set<String> missing(Credentials.App app, String granted) {
        Set<String> lacking = new TreeSet<>(app.scopes);
        Arrays.asList(granted.split(" ", -1)).forEach(lacking::remove);
        return Set.copyOf(lacking);
    }

    /** PagerDuty did not accept a header. Whether another one may be tried at once. */
    synchronized boolean again(String header) {
        if (!(credentials instanceof Credentials.App)) {
            return false;
        }
        if (header.equals("Bearer " + token)) {
            until = Instant.MIN;
        }
        return true;
    }

    /** Whether PagerDuty accepted the last header that it saw. */
    void accepted(boolean taken) {
        refused = !taken;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (refused) {
            problems.add("PagerDuty does not accept the program's token: give it a new one");
        }
        if (!missing.isEmpty()) {
            problems.add("PagerDuty's app lacks the scopes " + String.join(", ", new TreeSet<>(missing))
                    + ": add them to the app");
        }
        return problems;
    }

    /** For a stand-in, which is asked for tokens at its own address. */
    static Credentials at(Credentials credentials, URI base) {
        return credentials instanceof Credentials.App app ? app.at(base.resolve("/oauth/token")) : credentials;
    }
}
