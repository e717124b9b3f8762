package io.incidentops.slo.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.incidentops.slo.Counts;
import io.incidentops.slo.record.Sli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PrometheusServerTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final TestTime time = new TestTime();
    private final Sli sli = time.registry.sli("checkout");
    private PrometheusServer server = builder().build();

    private static PrometheusServer.Builder builder() {
        return PrometheusServer.at(URI.create(SERVER.getRuntimeInfo().getHttpBaseUrl()));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ServerCounters counters() {
        return server.counters().total("all").bad("failed");
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(post(anyUrl()).willReturn(response));
    }

    private static String vector(String series) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + series + "]}}";
    }

    /** Of the total, or whatever is asked for first. */
    private static String value(String value) {
        return series("\"__name__\":\"all\",\"incidentops_query\":\"0\"", value);
    }

    /** Of both that are asked for. */
    private static String values(String value) {
        return value(value) + "," + series("\"__name__\":\"failed\",\"incidentops_query\":\"1\"", value);
    }

    private static String series(String labels, String value) {
        return "{\"metric\":{" + labels + "},\"value\":[1795759234.5,\"" + value + "\"]}";
    }

    private void refuses(String part) {
        assertThatThrownBy(() -> counters().read())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | check the token",
                "403 | the tenant",
                "404 | Mimir's ends with /prometheus",
                "405 | the address before /api/v1/query",
                "413 | fewer series",
                "429 | less often",
                "500 | it answered 500",
                "503 | overloaded or down",
                "302 | a redirect, which is not followed"
            })
    void a_status_says_what_to_do(int status, String part) {
        answer(aResponse()
                .withStatus(status)
                .withBody("<html>no</html>")
                .withHeader("Location", "http://127.0.0.1:1/"));
        refuses(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>log in</html>", "[1]", "null", "{\"status\":\"success\",\"data\":{\"resu"})
    void what_is_not_json_is_refused_without_telling_it(String body) {
        answer(aResponse().withBody(body));
        refuses("something other than JSON, or with half of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":\"odd\"}"})
    void json_that_says_nothing_is_refused(String body) {
        answer(aResponse().withBody(body));
        refuses("it answered 200");
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_breaks_is_told(Fault fault) {
        answer(aResponse().withStatus(200).withFault(fault));
        assertThatThrownBy(() -> counters().read()).isInstanceOf(SourceException.class);
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        try (PrometheusServer none =
                PrometheusServer.at(URI.create("http://127.0.0.1:1")).build()) {
            assertThatThrownBy(() -> none.counters().total("a").bad("b").read())
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("cannot be reached, or broke off, at http://127.0.0.1:1 (ConnectException)");
        }
    }

    @Test
    void a_server_that_is_silent_and_one_that_drips_are_waited_for_no_longer_than_the_limit() {
        server = builder().timeout(Duration.ofMillis(300)).build();
        answer(aResponse().withFixedDelay(30_000).withBody(vector("")));
        refuses("did not answer within PT0.3S");

        answer(aResponse()
                .withChunkedDribbleDelay(1_000, 60_000)
                .withBody(vector(value("1").repeat(100))));
        refuses("did not answer within PT0.3S");
    }

    @Test
    void a_body_that_is_too_long_is_not_read() {
        server = builder().maxBytes(1_000).build();
        answer(aResponse().withBody(vector(value("1")) + " ".repeat(900)));
        refuses("more than 1000 bytes");
    }

    @Test
    void a_native_histogram_is_refused_and_says_what_to_ask_for() {
        answer(aResponse()
                .withBody(vector(
                        "{\"metric\":{\"__name__\":\"all\",\"incidentops_query\":\"0\"},\"histogram\":[1795759234.5,{\"count\":\"7\",\"sum\":\"1\","
                                + "\"buckets\":[[0,\"0.1\",\"0.2\",\"7\"]]}]}")));
        refuses("native histogram, whose buckets change their limits");
    }

    @Test
    void warnings_are_told_and_the_answer_counts() {
        answer(aResponse()
                .withBody("{\"status\":\"success\",\"warnings\":[\"store eu did not answer\"],\"isPartial\":true,"
                        + vector(value("1")).substring(20)));

        assertThat(counters().read().doubts())
                .containsExactly("it warns: store eu did not answer", "it says that its answer is not complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "+Inf", "-Inf", "-1", "seven", ""})
    void values_that_are_no_sums_are_left_out(String odd) {
        answer(aResponse().withBody(vector(value(odd))));

        Reading reading = counters().read();
        assertThat(reading.values()).isEmpty();
        assertThat(reading.doubts()).anySatisfy(text -> assertThat(text).contains("is it a counter?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "-1", "00", "one"})
    void series_that_do_not_tell_what_they_are_of_are_refused(String odd) {
        answer(aResponse().withBody(vector(series("\"incidentops_query\":\"" + odd + "\"", "1"))));
        refuses("series without the label incidentops_query that the query gives them");
        answer(aResponse().withBody(vector(series("\"__name__\":\"all\"", "1"))));
        refuses("series without the label incidentops_query that the query gives them");
    }

    @Test
    void a_name_that_the_server_drops_is_the_one_that_was_asked_for() {
        answer(aResponse()
                .withBody(vector(series("\"incidentops_query\":\"0\"", "1") + ","
                        + series("\"incidentops_query\":\"1\"", "2") + ","
                        + series("\"incidentops_query\":\"2\"", "3"))));

        assertThat(server.counters()
                        .total("hits")
                        .total("misses")
                        .bad("{a=\"b\"}")
                        .read()
                        .values())
                .containsOnly(
                        entry(new Series(Side.TOTAL, "hits{}"), 1L),
                        entry(new Series(Side.TOTAL, "misses{}"), 2L),
                        entry(new Series(Side.BAD, "{}"), 3L));
    }

    @Test
    void asks_for_what_was_some_time_ago_where_that_is_wanted() {
        server = builder().offset(Duration.ofSeconds(30)).build();
        answer(aResponse().withBody(vector(value("1"))));
        server.counters().total("all{a=\"b\"}").bad("failed").read();
        SERVER.verify(
                postRequestedFor(anyUrl())
                        .withFormParam(
                                "query",
                                equalTo(
                                        "label_replace(all{a=\"b\"} offset 30000ms, \"incidentops_query\", \"0\", \"\", \"\") or"
                                                + " label_replace(failed offset 30000ms, \"incidentops_query\", \"1\", \"\", \"\")")));
    }

    @Test
    void credentials_and_tenant_go_to_the_server_and_are_shown_nowhere() {
        server = builder()
                .basicAuth("ana", () -> "s3cret-word")
                .header("X-Scope-OrgID", () -> "tenant-7")
                .build();
        answer(aResponse().withStatus(401));
        Throwable thrown = catchThrowable(() -> counters().read());
        SERVER.verify(postRequestedFor(urlEqualTo("/api/v1/query"))
                .withBasicAuth(new BasicCredentials("ana", "s3cret-word"))
                .withHeader("X-Scope-OrgID", equalTo("tenant-7"))
                .withFormParam(
                        "query",
                        equalTo("label_replace(all, \"incidentops_query\", \"0\", \"\", \"\") or label_replace(failed,"
                                + " \"incidentops_query\", \"1\", \"\", \"\")")));

        StringWriter shown = new StringWriter();
        thrown.printStackTrace(new PrintWriter(shown));
        shown.append(server.toString())
                .append(counters().toString())
                .append(builder().toString());
        assertThat(shown.toString()).doesNotContain("s3cret-word", "tenant-7", "YW5hOn");
    }

    @Test
    void a_token_is_asked_for_each_time_and_a_bad_one_is_not_shown() {
        int[] times = {0};
        server = builder().bearerToken(() -> "token-" + ++times[0]).build();
        answer(aResponse().withBody(vector(value("1"))));
        counters().read();
        counters().read();
        SERVER.verify(postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer token-1")));
        SERVER.verify(postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer token-2")));

        server.close();
        server = builder().bearerToken(() -> "to\nken").build();
        assertThatThrownBy(() -> counters().read())
                .hasMessageContaining("the header Authorization")
                .hasMessageNotContaining("ken");
    }

    @Test
    void an_address_has_no_credentials_and_settings_have_bounds() {
        assertThatThrownBy(() -> PrometheusServer.at(URI.create("http://ana:pw@prometheus:9090")))
                .hasMessageContaining("basicAuth()")
                .hasMessageNotContaining("pw");
        assertThatThrownBy(() -> PrometheusServer.at(URI.create("prometheus:9090")))
                .hasMessageContaining("http://");
        assertThatThrownBy(() -> builder().timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        for (String odd : List.of("PT-1S", "PT10M0.001S", "PT0.0001S")) {
            assertThatThrownBy(() -> builder().offset(Duration.parse(odd)))
                    .hasMessageContaining("in whole milliseconds");
        }
        assertThatThrownBy(() -> builder().maxBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().header("a b", () -> "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().bearerToken(() -> "a").basicAuth("a", () -> "b"))
                .hasMessageContaining("Authorization is given already");
    }

    @Test
    void an_address_may_have_a_path() {
        server = PrometheusServer.at(URI.create(SERVER.getRuntimeInfo().getHttpBaseUrl() + "/prometheus/"))
                .build();
        answer(aResponse().withBody(vector(value("1"))));
        counters().read();
        SERVER.verify(1, postRequestedFor(urlEqualTo("/prometheus/api/v1/query")));
    }

    @Test
    void an_outage_is_a_gap_and_what_came_meanwhile_counts_when_the_server_answers_again() {
        answer(aResponse().withBody(vector(values("100"))));
        Sampling sampling = Sampling.of(sli)
                .from(server.counters().good("all").bad("failed{a=\"b\"}"))
                .every(Duration.ofSeconds(10))
                .start();
        until(sampling::observed);
        assertThat(sli.total()).isEqualTo(Counts.NONE);

        answer(aResponse().withStatus(503));
        until(() -> sampling.problem().orElse("").contains("overloaded or down"));
        assertThat(sampling.problem().orElseThrow()).contains("at PrometheusServer[http");
        assertThat(sampling.observed()).isFalse();
        assertThat(sli.last(Duration.ofSeconds(10)).observed()).isLessThan(Duration.ofSeconds(10));

        answer(aResponse().withBody(vector(values("105"))));
        until(() -> sampling.observed() && sli.total().good() > 0);
        assertThat(sli.total()).isEqualTo(new Counts(5, 5));
        assertThat(sampling.problem()).isEmpty();

        server.close();
        until(() -> sampling.problem().orElse("").contains("it was closed"));
        assertThat(sampling.observed()).isFalse();
    }

    /** Lets time pass until the thread of the server has told it. */
    private void until(BooleanSupplier seen) {
        do {
            Thread.yield();
            time.seconds(1);
        } while (!seen.getAsBoolean());
    }
}
