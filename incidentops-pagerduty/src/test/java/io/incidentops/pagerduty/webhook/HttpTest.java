package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.incidentops.web.JdkServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mounted on the JDK's server in three lines, over real HTTP. */
@Timeout(60)
class HttpTest {
    private static final byte[] PING =
            Texts.json("{'event':{'id':'E1','event_type':'pagey.ping','data':{'type':'ping','message':'žluťoučký'}}}");

    private final Desk desk = new Desk();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void mount() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/pagerduty", JdkServer.mount(desk.webhooks));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
        desk.close();
    }

    @Test
    void a_signed_webhook_is_taken_twice_and_worked_once() throws Exception {
        HttpRequest request = to("X-PagerDuty-Signature", "v1=" + Sender.hmac(Sender.SECRET, PING))
                .header("X-Webhook-Id", "9d4fd1c5-0001")
                .POST(BodyPublishers.ofByteArray(PING))
                .build();

        assertThat(send(request).statusCode()).isEqualTo(202);
        assertThat(send(request).statusCode()).isEqualTo(202);
        desk.ops.runDue();

        assertThat(desk.events()).singleElement().extracting(WebhookEvent::data).isEqualTo(new PingData("žluťoučký"));
    }

    @Test
    void every_recorded_webhook_is_taken() throws Exception {
        for (Cases.Body body : Cases.bodies()) {
            HttpRequest request = to("X-PagerDuty-Signature", "v1=" + Sender.hmac(Sender.SECRET, body.bytes()))
                    .POST(BodyPublishers.ofByteArray(body.bytes()))
                    .build();

            assertThat(send(request).statusCode()).as(body.name()).isEqualTo(202);
        }
    }

    @Test
    void what_is_forged_is_answered_401_and_what_is_asked_405() throws Exception {
        HttpResponse<String> forged = send(to("X-PagerDuty-Signature", "v1=" + Sender.hmac("another", PING))
                .POST(BodyPublishers.ofByteArray(PING))
                .build());

        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.body()).isEmpty();
        assertThat(send(to("Accept", "*/*").GET().build()).statusCode()).isEqualTo(405);
        assertThat(send(to("Accept", "*/*")
                                .method("HEAD", BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    private HttpRequest.Builder to(String header, String value) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pagerduty"))
                .timeout(Duration.ofSeconds(30))
                .header(header, value);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }
}
