package io.incidentops.pagerduty.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.incidentops.pagerduty.value.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An app's token is fetched once, anew before it ends and where it is not accepted ("Obtaining an App OAuth Token"). */
class AppTokenTest {
    private static final String TOKENS = "/oauth/token";

    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    private static Credentials app() {
        return Credentials.app("client-1", "s3cret", "acme", Region.EU, Set.of("incidents.write", "incidents.read"));
    }

    private static MappingBuilder asked() {
        return post(urlPathEqualTo(TOKENS));
    }

    private static String token(String token, String scope) {
        return "{'access_token':'" + token + "','scope':'" + scope + "','token_type':'bearer','expires_in':86400}";
    }

    private void gives(String token) {
        pagerDuty.answers(asked(), Stub.json(200, token(token, "as_account-eu.acme incidents.read incidents.write")));
    }

    private List<String> authorizations() {
        return pagerDuty.calls("/abilities").stream()
                .map(call -> call.getHeader("Authorization"))
                .toList();
    }

    @Test
    void it_is_asked_for_once_by_the_published_form() {
        gives("pdeu+_one");
        try (PagerDutyRest rest = pagerDuty.rest(app()).build()) {
            assertThat(rest.abilities()).isEmpty();
            assertThat(rest.abilities()).isEmpty();
            assertThat(rest.problems()).isEmpty();
        }

        assertThat(authorizations()).containsExactly("Bearer pdeu+_one", "Bearer pdeu+_one");
        assertThat(pagerDuty.calls(TOKENS)).singleElement().satisfies(call -> {
            assertThat(call.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
            assertThat(call.getBodyAsString())
                    .isEqualTo("grant_type=client_credentials&client_id=client-1&client_secret=s3cret"
                            + "&scope=as_account-eu.acme%20incidents.read%20incidents.write");
        });
    }

    @Test
    void it_is_asked_for_anew_before_it_ends() {
        gives("pdeu+_one");
        try (PagerDutyRest rest = pagerDuty.rest(app()).build()) {
            assertThat(rest.abilities()).isEmpty();
            gives("pdeu+_two");
            pagerDuty.clock.advance(Duration.ofHours(23));
            assertThat(rest.abilities()).isEmpty();
            pagerDuty.clock.advance(Duration.ofMinutes(55));
            assertThat(rest.abilities()).isEmpty();
        }

        assertThat(authorizations()).containsExactly("Bearer pdeu+_one", "Bearer pdeu+_one", "Bearer pdeu+_two");
    }

    @Test
    void one_that_is_not_accepted_is_replaced_once() {
        gives("pdeu+_one");
        pagerDuty.answersInTurn(Stub.error(401, 2006, "Unauthorized"), Stub.json(200, "{'abilities':['teams']}"));
        try (PagerDutyRest rest = pagerDuty.rest(app()).build()) {
            assertThat(rest.abilities()).containsExactly("teams");
        }

        assertThat(pagerDuty.calls(TOKENS)).hasSize(2);
    }

    @Test
    void where_no_token_is_accepted_a_person_is_told() {
        gives("pdeu+_one");
        pagerDuty.answers(Stub.error(401, 2006, "Unauthorized"));
        try (PagerDutyRest rest = pagerDuty.rest(app()).build()) {
            assertThatThrownBy(rest::abilities).isInstanceOf(PagerDutyLaterException.class);
            assertThat(authorizations()).hasSize(2);
            assertThat(rest.problems()).singleElement().asString().contains("does not accept");

            pagerDuty.answers(Stub.json(200, "{}"));
            assertThat(rest.abilities()).isEmpty();
            assertThat(rest.problems()).isEmpty();
        }
    }

    @Test
    void wrong_client_words_are_told_and_an_outage_is_not_called_that() {
        pagerDuty.answers(asked(), Stub.json(401, "{'error':'invalid_client'}"));
        try (PagerDutyRest rest = pagerDuty.rest(app()).build()) {
            assertThatThrownBy(rest::abilities)
                    .isInstanceOf(PagerDutyLaterException.class)
                    .hasMessageContaining("client id and secret");
            assertThat(rest.problems()).singleElement().asString().contains("token");

            pagerDuty.answers(asked(), Stub.json(503, ""));
            assertThatThrownBy(rest::abilities)
                    .isInstanceOf(PagerDutyLaterException.class)
                    .hasMessageContaining("503")
                    .hasMessageNotContaining("client id");

            gives("pdeu+_one");
            assertThat(rest.abilities()).isEmpty();
            assertThat(rest.problems()).isEmpty();
        }
    }

    @Test
    void scopes_that_the_app_lacks_are_told() {
        pagerDuty.answers(asked(), Stub.json(200, token("pdeu+_one", "as_account-eu.acme incidents.read")));
        try (PagerDutyRest rest = pagerDuty.rest(app()).build()) {
            assertThat(rest.abilities()).isEmpty();
            assertThat(rest.problems())
                    .singleElement()
                    .asString()
                    .contains("incidents.write")
                    .doesNotContain("incidents.read");
        }
    }

    @Test
    void an_answer_without_scopes_says_nothing_of_them() {
        pagerDuty.answers(asked(), Stub.json(200, "{'access_token':'pdeu+_one'}"));
        try (PagerDutyRest rest = pagerDuty.rest(app()).build()) {
            assertThat(rest.abilities()).isEmpty();
            assertThat(rest.problems()).isEmpty();
        }
    }

    @Test
    void many_threads_ask_for_one_token() throws Exception {
        gives("pdeu+_one");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(8);
        try (PagerDutyRest rest = pagerDuty.rest(app()).build()) {
            List<Future<Set<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    together.countDown();
                    assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
                    return rest.abilities();
                }));
            }
            for (Future<Set<String>> each : answers) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(pagerDuty.calls(TOKENS)).hasSize(1);
        assertThat(authorizations()).hasSize(8);
    }
}
