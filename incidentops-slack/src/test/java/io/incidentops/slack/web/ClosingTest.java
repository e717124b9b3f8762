package io.incidentops.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.web.client.Background;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is left after close: no thread of ours or of the HTTP client, and no connection. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingTest {
    /** The common pool may have a single thread. */
    private static final Executor OWN = task -> new Thread(task, "test").start();

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    private static SlackWeb web(ServerSocket server) {
        return SlackWeb.builder(SlackTokens.of(() -> "xoxb-1"))
                .base(URI.create("http://localhost:" + server.getLocalPort() + "/api/"))
                .build();
    }

    private static void answer(Socket socket) throws IOException {
        byte[] buffer = new byte[8192];
        int read = socket.getInputStream().read(buffer);
        assertThat(read).isPositive();
        String body = "{\"ok\":true}";
        socket.getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void threads_and_connections_are_gone_after_close() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("localhost"))) {
            CompletableFuture<Socket> accepted = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            Socket socket = server.accept();
                            answer(socket);
                            return socket;
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    OWN);
            Set<Thread> before = threads();
            SlackWeb web = web(server);
            assertThat(web.call(SlackCall.of("users.info").with("user", "U1"))).isInstanceOf(SlackReply.Ok.class);

            web.close();

            Set<Thread> left = threads();
            left.removeAll(before);
            left.removeIf(thread -> thread.getName().startsWith("ForkJoinPool"));
            for (Thread thread : left) {
                thread.join(2_000);
            }
            left.removeIf(thread -> !thread.isAlive());
            assertThat(left).isEmpty();
            try (Socket socket = accepted.get(5, TimeUnit.SECONDS)) {
                socket.setSoTimeout(5_000);
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void closing_cuts_off_what_is_under_way() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("localhost"))) {
            CountDownLatch arrived = new CountDownLatch(1);
            CompletableFuture<Void> accepted = CompletableFuture.runAsync(
                    () -> {
                        try {
                            Socket socket = server.accept();
                            assertThat(socket.getInputStream().read()).isPositive();
                            arrived.countDown();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    OWN);
            SlackWeb web = web(server);
            CompletableFuture<SlackReply> reply = CompletableFuture.supplyAsync(
                    () -> web.call(SlackCall.of("chat.postMessage").with("channel", "C1")), OWN);
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            web.close();

            assertThat(reply.get(3, TimeUnit.SECONDS)).isInstanceOf(SlackReply.Unclear.class);
            accepted.get(3, TimeUnit.SECONDS);
        }
    }

    @Test
    void the_background_ends_with_what_it_does() throws Exception {
        Background background = new Background("incidentops-slack-background");
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        background.every(Duration.ofHours(1), () -> {});
        background.execute(() -> {
            throw new IllegalStateException("one that fails");
        });
        background.execute(() -> {
            thread.complete(Thread.currentThread());
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(thread.get().isDaemon()).isTrue();

        background.close();

        thread.get().join(5_000);
        assertThat(thread.get().isAlive()).isFalse();
        background.execute(() -> {});
    }
}
