package io.incidentops.slack.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.incidentops.store.MemoryStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever goes wrong, no token and no secret address stands in a log, a reason, a problem or a string. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactionTest {
    private static final List<String> SECRETS =
            List.of("sesame", "clientsecret", "xoxe-first", "xoxe-next", "xoxb-next", "hooksecret");

    @RegisterExtension
    private final Stub slack = new Stub();

    @Test
    void no_secret_is_ever_told() {
        List<Object> told = new ArrayList<>();
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            withHeldToken(told);
            withRotatingToken(told);
        } finally {
            System.setErr(before);
        }
        told.add(log.toString(StandardCharsets.UTF_8));

        assertThat(told.toString()).contains("invalid_refresh_token").doesNotContain(SECRETS);
    }

    private void withHeldToken(List<Object> told) {
        try (SlackWeb web = slack.web().build()) {
            for (Fault fault : Fault.values()) {
                slack.answers("auth.test", aResponse().withFault(fault));
                told.add(web.call(SlackCall.of("auth.test")));
                slack.answersAt("/hooksecret", aResponse().withFault(fault));
                told.add(web.responseUrls().post(slack.origin() + "/hooksecret", ResponsePost.delete()));
            }
            slack.answers("auth.test", Stub.error("token_revoked"));
            told.add(web.call(SlackCall.of("auth.test")));
            told.add(new Preflight(web, List.of()).run());
            told.addAll(web.problems());
            told.add(web);
            told.add(web.responseUrls().post("https://evil.example/hooksecret", ResponsePost.delete()));
        }
    }

    private void withRotatingToken(List<Object> told) {
        RotatingTokens tokens = new RotatingTokens("client", "clientsecret", "xoxe-first");
        MemoryStore store = new MemoryStore(slack.clock);
        slack.answers(
                "oauth.v2.access",
                Stub.json(
                        "{\"ok\":true,\"access_token\":\"xoxb-next\",\"refresh_token\":\"xoxe-next\",\"expires_in\":43200}"));
        try (SlackWeb web = slack.web(tokens).build()) {
            tokens.start(web, store, slack.clock, Runnable::run);
            assertThat(tokens.token()).isEqualTo("xoxb-next");
            slack.answers("oauth.v2.access", Stub.error("invalid_refresh_token"));
            slack.clock.advance(java.time.Duration.ofHours(11));
            told.add(tokens.token().length());
            told.addAll(web.problems());
            told.add(tokens);
            told.add(store);
        }
    }
}
