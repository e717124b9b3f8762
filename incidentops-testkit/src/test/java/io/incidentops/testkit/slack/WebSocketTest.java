package io.incidentops.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What RFC 6455 asks of a server, with frames written by hand. */
class WebSocketTest {
    private SlackStandIn slack;
    private Socket socket;
    private InputStream in;

    @BeforeEach
    void open() throws IOException {
        slack = SlackStandIn.start();
        URI url = URI.create(new SlackClient(slack)
                .callAs(slack.appToken(), "apps.connections.open")
                .path("url")
                .asText());
        socket = new Socket("127.0.0.1", url.getPort());
        socket.setSoTimeout(5000);
        in = socket.getInputStream();
        write(("GET " + url.getPath() + "?" + url.getQuery() + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        slack.close();
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private void frame(int first, String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        frame.write(0x80 | payload.length);
        frame.writeBytes(new byte[] {1, 2, 3, 4});
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ (i % 4 + 1));
        }
        write(frame.toByteArray());
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    /** The next frame: first byte and payload, as hex digits. */
    private String next() throws IOException {
        int first = in.read();
        int length = in.read();
        if (length == 126) {
            length = in.read() << 8 | in.read();
        }
        return Integer.toHexString(first) + " " + HexFormat.of().formatHex(in.readNBytes(length));
    }

    private void greeted() throws IOException {
        head();
        next();
    }

    @Test
    void proves_that_it_understood_the_handshake() throws IOException {
        assertThat(head()).contains("101").contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    @Test
    void answers_pings_also_between_fragments() throws IOException {
        greeted();
        frame(0x01, "{");
        frame(0x89, "hi");
        frame(0x80, "}");
        frame(0x89, "ho");

        assertThat(next()).isEqualTo("8a " + HexFormat.of().formatHex("hi".getBytes(StandardCharsets.US_ASCII)));
        assertThat(next()).isEqualTo("8a " + HexFormat.of().formatHex("ho".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void echoes_a_close_and_ends() throws IOException {
        greeted();
        frame(0x88, "\u0003\u00e8bye");

        assertThat(next()).isEqualTo("88 03e8");
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void refuses_frames_that_are_not_masked() throws IOException {
        greeted();
        write(new byte[] {(byte) 0x81, 1, 'x'});

        assertThat(next()).startsWith("88 03ea");
    }

    @Test
    void refuses_reserved_bits_and_mixed_pieces() throws IOException {
        greeted();
        frame(0xc1, "x");

        assertThat(next()).startsWith("88 03ea");
    }

    @Test
    void refuses_a_continuation_of_nothing() throws IOException {
        greeted();
        frame(0x80, "x");

        assertThat(next()).startsWith("88 03ea");
    }

    @Test
    void refuses_text_that_is_no_utf_8() throws IOException {
        greeted();
        frame(0x81, "\u00ff");

        assertThat(next()).startsWith("88 03ef");
    }

    @Test
    void refuses_binary_and_huge_frames() throws IOException {
        greeted();
        frame(0x82, "x");
        assertThat(next()).startsWith("88 03eb");
    }

    @Test
    void refuses_frames_that_are_too_large() throws IOException {
        greeted();
        write(new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0x7f, 0, 0, 0});

        assertThat(next()).startsWith("88 03f1");
    }
}
