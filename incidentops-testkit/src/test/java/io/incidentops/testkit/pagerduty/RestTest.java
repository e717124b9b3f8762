package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The door of the REST API: who may come in, how often, and how lists are turned. */
class RestTest {
    private final Scene scene = new Scene();
    private final Client client = scene.client;

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_token_is_needed() {
        assertThat(client.bearer("").get("/incidents").status()).isEqualTo(401);
        assertThat(client.bearer("wrong").get("/incidents").status()).isEqualTo(401);
        assertThat(client.bearer(scene.pd.token()).get("/incidents").status()).isEqualTo(200);
        scene.pd.access().revoke();
        assertThat(client.get("/incidents").status()).isEqualTo(401);
    }

    @Test
    void who_acts_must_be_named_and_known() {
        String note = "{'note':{'content':'x'}}";
        String path = "/incidents/" + scene.open("k") + "/notes";

        assertThat(client.from("").post(path, note).code()).isEqualTo(2016);
        assertThat(client.from("nobody@example.org").post(path, note).code()).isEqualTo(1008);
        assertThat(client.post(path, note).status()).isEqualTo(200);
        assertThat(client.from("").get(path).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(client.get("/incidents/PNONE").code()).isEqualTo(2100);
        assertThat(client.get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void tells_the_limit_and_enforces_it() {
        Client.Answer first = client.get("/abilities");
        assertThat(first.header("ratelimit-limit")).isEqualTo("960");
        assertThat(first.header("ratelimit-remaining")).isEqualTo("959");
        assertThat(first.header("ratelimit-reset")).isEqualTo("60");
        for (int i = 1; i < 960; i++) {
            client.get("/abilities");
        }
        scene.clock.advance(Duration.ofSeconds(20));
        Client.Answer late = client.get("/abilities");
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.code()).isEqualTo(2020);
        assertThat(late.header("ratelimit-reset")).isEqualTo("40");
        scene.clock.advance(Duration.ofSeconds(40));
        assertThat(client.get("/abilities").status()).isEqualTo(200);
    }

    @Test
    void lists_are_turned_by_the_page_up_to_a_wall() {
        for (int i = 0; i < 30; i++) {
            scene.open("k" + i);
        }

        Client.Answer first = client.get("/incidents");
        assertThat(first.json().path("incidents")).hasSize(25);
        assertThat(first.json().path("more").asBoolean()).isTrue();
        assertThat(first.json().path("total").isNull()).isTrue();
        Client.Answer second = client.get("/incidents?offset=25&total=true");
        assertThat(second.json().path("incidents")).hasSize(5);
        assertThat(second.json().path("more").asBoolean()).isFalse();
        assertThat(second.json().path("total").asInt()).isEqualTo(30);
        assertThat(client.get("/incidents?limit=100&offset=9901").status()).isEqualTo(400);
    }

    @Test
    void a_scoped_token_may_do_what_it_was_granted() {
        scene.pd.access().grantable("incidents.read");
        Client.Answer granted = grant("as_account-us.stand-in incidents.read incidents.write");
        Client scoped = client.bearer(granted.json().path("access_token").asText());

        assertThat(granted.json().path("scope").asText()).isEqualTo("as_account-us.stand-in incidents.read");
        assertThat(granted.json().path("expires_in").asInt()).isEqualTo(86_400);
        assertThat(scoped.get("/incidents").status()).isEqualTo(200);
        assertThat(scoped.get("/users").code()).isEqualTo(2010);
        assertThat(scoped.post("/incidents/" + scene.open("k") + "/notes", "{'note':{'content':'x'}}")
                        .status())
                .isEqualTo(403);
        scene.clock.advance(Duration.ofDays(1));
        assertThat(scoped.get("/incidents").status()).isEqualTo(401);
        assertThat(client.post("/oauth/token", "grant_type=client_credentials&client_id=x&client_secret=y&scope=z")
                        .status())
                .isEqualTo(401);
    }

    private Client.Answer grant(String scope) {
        return client.post(
                "/oauth/token",
                "grant_type=client_credentials&client_id=" + scene.pd.access().clientId() + "&client_secret="
                        + scene.pd.access().clientSecret() + "&scope=" + scope.replace(" ", "%20"));
    }

    @Test
    void what_was_received_is_written_down_without_secrets() {
        client.get("/users?query=ana");
        grant("as_account-us.stand-in incidents.read");

        assertThat(scene.pd.calls().get(0).query()).isEqualTo("query=ana");
        assertThat(scene.pd.calls().get(1).body()).isEmpty();
        assertThat(scene.pd.calls().toString()).isEqualTo("[GET /users 200, POST /oauth/token 200]");
    }
}
