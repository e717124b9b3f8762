package io.incidentops.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way to mount a handler must do, seen over real HTTP. */
abstract class MountContract {
    private static final int MEBIBYTE = 1 << 20;

    private final List<WebRequest> seen = Collections.synchronizedList(new ArrayList<>());
    private WebHandler handler = request -> WebResponse.of(200);
    private int port;

    /** Starts a server on any port with the handler at /slack. */
    abstract int start(WebHandler mounted) throws Exception;

    abstract void stop() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        port = start(request -> {
            seen.add(request);
            return handler.handle(request);
        });
    }

    @AfterEach
    void end() throws Exception {
        stop();
    }

    @Test
    void a_request_comes_as_it_was_sent() throws Exception {
        byte[] body = new byte[5_000];
        new Random(1).nextBytes(body);

        send(request(HttpRequest.BodyPublishers.ofByteArray(body)).header("x-slack-Signature", "v0=00"));

        assertThat(seen).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/slack/events");
            assertThat(request.header("X-Slack-Signature")).isEqualTo("v0=00");
            assertThat(request.body()).isEqualTo(body);
        });
    }

    @Test
    void an_answer_goes_back_as_it_was_given() throws Exception {
        handler = request -> new WebResponse(
                202,
                Map.of("Content-Type", "text/plain; charset=utf-8", "X-Try", "1"),
                "gehört".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> response = send(request(HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("X-Try")).contains("1");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.body()).isEqualTo("gehört");
    }

    @Test
    void an_empty_answer_keeps_the_connection_for_the_next_request() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            for (int i = 0; i < 3; i++) {
                write(socket, "POST /slack HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc");
                assertThat(head(socket)).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("chunked");
            }
        }

        assertThat(seen).hasSize(3);
    }

    @Test
    void a_body_of_one_mebibyte_is_taken_whether_its_length_is_told_or_not() throws Exception {
        byte[] body = new byte[MEBIBYTE];

        assertThat(send(request(HttpRequest.BodyPublishers.ofByteArray(body))).statusCode())
                .isEqualTo(200);
        assertThat(send(request(HttpRequest.BodyPublishers.ofByteArrays(List.of(body))))
                        .statusCode())
                .isEqualTo(200);

        assertThat(seen).allSatisfy(request -> assertThat(request.body()).hasSize(MEBIBYTE));
    }

    @Test
    void a_larger_body_is_refused_and_never_reaches_the_handler() throws Exception {
        byte[] body = new byte[MEBIBYTE + 1];

        assertThat(send(request(HttpRequest.BodyPublishers.ofByteArray(body))).statusCode())
                .isEqualTo(413);
        assertThat(send(request(HttpRequest.BodyPublishers.ofByteArrays(List.of(body))))
                        .statusCode())
                .isEqualTo(413);

        assertThat(seen).isEmpty();
    }

    @Test
    void a_claim_of_an_endless_body_is_refused_and_the_connection_ends() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            write(socket, "POST /slack HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000000\r\n\r\n");
            byte[] much = new byte[1 << 16];
            Arrays.fill(much, (byte) 'a');
            for (int i = 0; i < 16; i++) {
                socket.getOutputStream().write(much);
            }
            assertThat(head(socket)).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
        }

        assertThat(seen).isEmpty();
    }

    @Test
    void a_handler_that_fails_gives_nothing_away() throws Exception {
        handler = request -> {
            throw new IllegalStateException("the password is 1234");
        };

        HttpResponse<String> response = send(request(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void other_methods_reach_the_handler_which_decides() throws Exception {
        handler = request -> WebResponse.of(request.method().equals("POST") ? 200 : 405);

        assertThat(send(request(HttpRequest.BodyPublishers.noBody()).GET()).statusCode())
                .isEqualTo(405);
    }

    private HttpRequest.Builder request(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/slack/events?x=1"))
                .POST(body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Status line and headers; the answers here have no body. */
    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
