package io.incidentops.slo.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.incidentops.slo.Counts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what real servers answered, kept among the resources, whose README tells the figures behind them. */
class RealAnswersTest {
    private static final String QUERY = "/api/v1/query";
    private static final String TOTAL = "shop_requests_total{job=\"shop\"}";
    private static final String BAD = "shop_requests_total{job=\"shop\",code=~\"5..\"}";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private PrometheusServer server;

    @BeforeEach
    void connect() {
        server = PrometheusServer.at(URI.create(SERVER.baseUrl())).build();
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** As the resources' README has it. */
    private static String union(String first, String second) {
        return "label_replace(" + first + ", \"incidentops_query\", \"0\", \"\", \"\") or label_replace(" + second
                + ", \"incidentops_query\", \"1\", \"\", \"\")";
    }

    private static void answer(String query, String file) throws IOException {
        try (var bytes = RealAnswersTest.class.getResourceAsStream(file + ".json")) {
            String body = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            SERVER.stubFor(post(QUERY)
                    .withFormParam("query", equalTo(query))
                    .willReturn(aResponse()
                            .withStatus(body.contains("\"error\"") ? 400 : 200)
                            .withHeader("Content-Type", "application/json")
                            .withBody(body)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus-2.42.0", "victoria-metrics-1.79.5"})
    void one_process_began_again_and_then_went_away_while_the_other_went_on(String version) throws IOException {
        CounterSource source = server.counters().total(TOTAL).bad(BAD);
        Deltas deltas = new Deltas(100, FirstValue.OLD_AT_FIRST);

        answer(union(TOTAL, BAD), version + "/errors1");
        assertThat(deltas.next(source.read())).isEqualTo(Counts.NONE);

        answer(union(TOTAL, BAD), version + "/errors2");
        assertThat(deltas.next(source.read())).isEqualTo(new Counts(10 + 7, 2 + 1));
        assertThat(deltas.resets())
                .as("of b: its total of 200, of 503, and its bad ones")
                .isEqualTo(3);

        answer(union(TOTAL, BAD), version + "/errors3");
        assertThat(deltas.next(source.read())).isEqualTo(new Counts(10, 0));
        assertThat(deltas.resets()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus-2.42.0", "victoria-metrics-1.79.5"})
    void a_latency_is_of_two_series_asked_for_at_once(String version) throws IOException {
        CounterSource source = server.counters().latency("shop_latency_seconds{job=\"shop\"}", Duration.ofMillis(300));
        Deltas deltas = new Deltas(100, FirstValue.OLD_AT_FIRST);
        String both = union(
                "shop_latency_seconds_bucket{job=\"shop\",le=~\"0\\\\.3\"}",
                "shop_latency_seconds_count{job=\"shop\"}");
        answer(both, version + "/latency1");
        deltas.next(source.read());
        answer(both, version + "/latency2");
        assertThat(deltas.next(source.read())).isEqualTo(new Counts(8 + 7, 2 + 1));
        answer(both, version + "/latency3");
        assertThat(deltas.next(source.read())).isEqualTo(new Counts(9, 1));
        SERVER.verify(3, postRequestedFor(urlEqualTo(QUERY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus-2.42.0", "victoria-metrics-1.79.5"})
    void series_that_differ_by_their_name_or_side_alone_are_kept_apart(String version) throws IOException {
        String all = "{job=\"shop\",__name__=~\"shop_(hits|misses)_total\"}";
        answer(
                union("shop_hits_total", "shop_misses_total") + " or label_replace(" + all
                        + ", \"incidentops_query\", \"2\", \"\", \"\")",
                version + "/names");

        Reading reading = server.counters()
                .good("shop_hits_total")
                .good("shop_misses_total")
                .total(all)
                .read();
        String pod = "{instance=\"127.0.0.1:19302\",job=\"shop\",pod=\"b\"}";
        assertThat(reading.values())
                .hasSize(8)
                .containsEntry(new Series(Side.GOOD, "shop_hits_total" + pod), 300L)
                .containsEntry(new Series(Side.GOOD, "shop_misses_total" + pod), 400L)
                .containsEntry(new Series(Side.TOTAL, "shop_hits_total" + pod), 300L)
                .containsEntry(new Series(Side.TOTAL, "shop_misses_total" + pod), 400L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus-2.42.0", "victoria-metrics-1.79.5"})
    void a_limit_that_is_no_bucket_is_refused_with_those_that_are(String version) throws IOException {
        answer(
                union("shop_latency_seconds_bucket{le=~\"0\\\\.25\"}", "shop_latency_seconds_count"),
                version + "/no-bucket");
        answer("count by (le) (shop_latency_seconds_bucket)", version + "/le");

        assertThatThrownBy(() -> server.counters()
                        .latency("shop_latency_seconds", Duration.ofMillis(250))
                        .read())
                .isInstanceOf(SourceException.class)
                .hasMessage(
                        "shop_latency_seconds_bucket has no bucket up to 0.25 s: take one of 0.1, 0.3, 1.0, +Inf s, or add it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus-2.42.0", "victoria-metrics-1.79.5"})
    void a_service_of_which_nothing_is_known_is_a_gap_and_no_errors_are_none(String version) throws IOException {
        answer(union("no_such_metric", "no_such_metric{code=~\"5..\"}"), version + "/nothing");
        answer(union("no_such_metric", BAD), version + "/no-total");
        answer(union(TOTAL, "no_such_metric"), version + "/total-alone");

        assertThatThrownBy(() -> server.counters()
                        .total("no_such_metric")
                        .bad("no_such_metric{code=~\"5..\"}")
                        .read())
                .hasMessageContaining("no series of no_such_metric now");
        assertThatThrownBy(
                        () -> server.counters().total("no_such_metric").bad(BAD).read())
                .isInstanceOf(SourceException.class);
        assertThat(server.counters().total(TOTAL).bad("no_such_metric").read().values())
                .hasSize(4);
        Reading nothingGood =
                server.counters().total(TOTAL).good("no_such_metric").read();
        assertThat(nothingGood.doubts()).singleElement().asString().contains("nothing is good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus-2.42.0", "victoria-metrics-1.79.5"})
    void an_error_is_told_with_its_kind_and_reason(String version) throws IOException {
        answer(union(TOTAL, BAD), version + "/syntax");

        assertThatThrownBy(() -> server.counters().total(TOTAL).bad(BAD).read())
                .hasMessageStartingWith("it refused the query (400, ")
                .hasMessageContaining(
                        version.startsWith("prometheus") ? "bad_data): invalid parameter" : "422): error when");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus-2.42.0", "victoria-metrics-1.79.5"})
    void what_is_no_vector_is_refused(String version) throws IOException {
        answer(union(TOTAL, BAD), version + "/matrix");

        assertThatThrownBy(() -> server.counters().total(TOTAL).bad(BAD).read()).hasMessageContaining("with a matrix");
    }

    @ParameterizedTest
    @ValueSource(strings = "prometheus-2.42.0")
    void what_is_not_a_number_is_left_out_and_told(String version) throws IOException {
        answer(union(TOTAL, "shop_odd"), version + "/odd");

        Reading reading = server.counters().total(TOTAL).bad("shop_odd").read();
        assertThat(reading.values()).hasSize(4);
        assertThat(reading.doubts()).singleElement().asString().contains("shop_odd has values that are not numbers");
    }
}
