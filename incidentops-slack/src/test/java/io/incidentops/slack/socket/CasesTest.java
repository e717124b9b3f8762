package io.incidentops.slack.socket;

import static io.incidentops.slack.socket.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incidentops.IncidentOps;
import io.incidentops.slack.request.Front;
import io.incidentops.slack.request.Incoming;
import io.incidentops.slack.request.SlackRequests;
import io.incidentops.web.BoundedInbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames as others saw them. */
class CasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireServer server = new WireServer();
    private final IncidentOps ops = IncidentOps.inMemory();
    private final BoundedInbox inbox = BoundedInbox.of("slack", ops);
    private final SlackRequests requests = SlackRequests.builder()
            .clock(ops.clock())
            .inbox(inbox)
            .front(new Nothing())
            .build();
    private final SocketMode socket = SocketMode.builder("xapp-1", requests)
            .apiUrl(server.api())
            .connections(1)
            .build();
    private Path cases;

    /** Opens no window and finds no mistake. */
    private static final class Nothing implements Front {
        @Override
        public boolean opened(Incoming incoming) {
            return false;
        }

        @Override
        public Map<String, String> mistakes(Incoming.Submission submission) {
            return Map.of();
        }

        @Override
        public List<String> suggestions(Incoming.Suggestion suggestion) {
            return List.of();
        }
    }

    @BeforeEach
    void find() {
        cases = Path.of(System.getProperty("incidentops.cases", "absent"), "slack");
        assumeTrue(Files.isDirectory(cases), "incidentops.cases names no folder with slack in it");
        socket.start();
    }

    @AfterEach
    void close() {
        socket.close();
        requests.close();
        inbox.close();
        ops.close();
        server.close();
    }

    @Test
    void every_request_is_acknowledged_once_and_kept_once() throws IOException {
        Peer peer = server.peer().hello(1);
        List<JsonNode> frames = frames().filter(frame -> frame.has("payload") && frame.has("type"))
                .toList();
        assertThat(frames).hasSizeGreaterThan(8);

        for (JsonNode frame : frames) {
            for (int delivery = 1; delivery <= 2; delivery++) {
                peer.text(frame.toString());
                assertThat(JSON.readTree(peer.received()).path("envelope_id"))
                        .as(frame.path("type").asText())
                        .isEqualTo(frame.path("envelope_id"));
            }
        }

        assertThat(peer.unread()).isZero();
        assertThat(requests.counts().refused().values()).containsOnly(0L);
        assertThat(requests.counts().repeated())
                .isGreaterThan(8)
                .isGreaterThanOrEqualTo(requests.counts().kept());
        assertThat(requests.problems()).isEmpty();
    }

    @Test
    void every_other_frame_goes_through() throws IOException {
        List<JsonNode> frames = frames().filter(frame -> !frame.has("payload") && frame.has("type"))
                .toList();
        assertThat(frames).hasSizeGreaterThan(4);

        for (JsonNode frame : frames) {
            assertThat(FrameReader.read(frame.toString())).isNotInstanceOf(Frame.Unknown.class);
        }
        Peer peer = server.peer();
        peer.text(Files.readString(cases.resolve("socket-mode-frames/hello.json")));
        eventually("greeted", () -> socket.connected() == 1);
        peer.text(Files.readString(cases.resolve("socket-mode-frames/disconnect.link_disabled.json")));
        eventually("stopped", () -> !socket.problems().isEmpty());
    }

    private Stream<JsonNode> frames() throws IOException {
        List<JsonNode> frames = new ArrayList<>();
        for (String folder : List.of("socket-mode-frames", "payloads/socket_mode")) {
            try (Stream<Path> files = Files.walk(cases.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    frames.add(JSON.readTree(file.toFile()));
                }
            }
        }
        return frames.stream();
    }
}
