package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The REST API: who calls, how often, and what. Under the account's lock. */
final class Rest {
    private final Account account;
    private final Tokens tokens;
    private final Limits limits;

    Rest(Account account, Tokens tokens, Limits limits) {
        this.account = account;
        this.tokens = tokens;
        this.limits = limits;
    }

    Reply answer(HttpCall call) {
        Caller caller;
        try {
            caller = tokens.caller(call.header("Authorization"));
        } catch (RestError refused) {
            return Reply.of(refused.status, refused.error);
        }
        Limits.Standing standing = limits.count(caller.key(), account.now());
        if (!standing.allowed()) {
            RestError late = new RestError(429, 2020, "Rate Limit Exceeded");
            return Reply.of(late.status, late.error).with(standing.headers());
        }
        return work(call, caller).with(standing.headers());
    }

    private Reply work(HttpCall call, Caller caller) {
        try {
            Routes.Match match = Routes.find(call.verb, call.path).orElseThrow(RestError::notFound);
            permit(call, caller);
            StandInUser from = match.route().personal() ? from(call.header("From")) : null;
            RestCall rest = new RestCall(account, caller, from, match.path(), Query.read(call.query), body(call));
            JsonNode body = match.route().work().answer(rest);
            int status = match.route().status();
            return body.isMissingNode() ? new Reply(status, Map.of(), "") : Reply.of(status, body);
        } catch (RestError refused) {
            return Reply.of(refused.status, refused.error);
        }
    }

    private static void permit(HttpCall call, Caller caller) {
        String scope = Scopes.of(call.verb, call.path);
        if (caller.scopes() != null && !caller.scopes().contains(scope)) {
            throw RestError.denied("Token requires the scope " + scope);
        }
    }

    private StandInUser from(@Nullable String email) {
        if (email == null || email.isEmpty()) {
            String why = "You must specify a user's email address in the \"From\" header to perform this action";
            throw new RestError(400, 2016, why);
        }
        return account.userOf(email).orElseThrow(() -> new RestError(400, 1008, "Requester User Not Found"));
    }

    private static JsonNode body(HttpCall call) {
        JsonNode body = Json.parse(call.text());
        if (call.body.length > 0 && !body.isObject()) {
            throw RestError.invalid("The body is no JSON object");
        }
        return body;
    }
}
