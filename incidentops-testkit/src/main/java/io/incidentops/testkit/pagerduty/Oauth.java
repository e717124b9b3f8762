package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.Json;
import java.util.List;
import java.util.Set;

/** Exchanges a client's secret for a scoped token, see "Obtaining a Scoped OAuth Token" in PagerDuty's documentation. */
final class Oauth {
    private final Tokens tokens;

    Oauth(Tokens tokens) {
        this.tokens = tokens;
    }

    Reply answer(HttpCall call) {
        Query form = Query.read(call.text());
        if (!form.text("grant_type").equals("client_credentials")) {
            return error(400, "unsupported_grant_type");
        }
        if (!form.text("client_id").equals(Tokens.CLIENT_ID)
                || !form.text("client_secret").equals(Tokens.CLIENT_SECRET)) {
            return error(401, "invalid_client");
        }
        List<String> wished = List.of(form.text("scope").split(" ", -1));
        if (wished.stream().noneMatch(scope -> scope.startsWith("as_account-"))) {
            return error(400, "invalid_scope");
        }
        Set<String> scopes = tokens.grantableOf(wished);
        ObjectNode body = Json.object()
                .put("access_token", tokens.grant(scopes))
                .put("scope", String.join(" ", scopes))
                .put("token_type", "bearer")
                .put("expires_in", Tokens.LIFE.toSeconds());
        return Reply.of(200, body);
    }

    private static Reply error(int status, String error) {
        return Reply.of(status, Json.object().put("error", error));
    }
}
