package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.slack.Method.Access;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.List;

/** Tokens that are rotated. */
final class OauthMethods {
    private OauthMethods() {}

    static List<Method> all(Stage stage) {
        return List.of(
                Method.of(
                                "oauth.v2.access",
                                "client_id client_secret code code_verifier grant_type redirect_uri refresh_token",
                                Tier.SPECIAL,
                                call -> access(stage, call))
                        .with(Access.NONE),
                Method.of("oauth.v2.exchange", "client_id* client_secret*", Tier.THREE, call -> exchange(stage, call)));
    }

    private static ObjectNode exchange(Stage stage, Call call) {
        known(call);
        return stage.tokens.exchanged();
    }

    private static void known(Call call) {
        if (!call.text("client_id").equals(Tokens.CLIENT_ID)) {
            throw new SlackError("invalid_client_id");
        }
        if (!call.text("client_secret").equals(Tokens.CLIENT_SECRET)) {
            throw new SlackError("bad_client_secret");
        }
    }

    private static ObjectNode access(Stage stage, Call call) {
        known(call);
        if (call.args().has("code")) {
            throw new SlackError("invalid_code");
        }
        if (!call.text("grant_type").equals("refresh_token")) {
            throw new SlackError("invalid_grant_type");
        }
        return stage.tokens.refreshed(call.text("refresh_token"));
    }
}
