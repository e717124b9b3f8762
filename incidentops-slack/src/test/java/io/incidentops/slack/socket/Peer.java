package io.incidentops.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One connection, seen from Slack. */
final class Peer {
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile boolean deaf;
    private volatile int closedWith;
    final WireServer.Asked asked;

    Peer(Socket socket, WireServer.Asked asked) {
        this.socket = socket;
        this.asked = asked;
    }

    void accept() throws IOException {
        socket.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                                + accepted(asked.headers().get("Sec-WebSocket-Key")) + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads until the other side has gone. */
    void read() {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int kind = in.readUnsignedByte() & 15;
                int size = in.readUnsignedByte() & 127;
                long length = size == 126 ? in.readUnsignedShort() : size == 127 ? in.readLong() : size;
                byte[] mask = in.readNBytes(4);
                byte[] body = in.readNBytes((int) length);
                for (int i = 0; i < body.length; i++) {
                    body[i] ^= mask[i % 4];
                }
                take(kind, body);
            }
        } catch (IOException e) {
            // it has gone
        } finally {
            drop();
            gone.countDown();
        }
    }

    private void take(int kind, byte[] body) throws IOException {
        if (kind == TEXT) {
            received.add(new String(body, StandardCharsets.UTF_8));
        } else if (kind == PING && !deaf) {
            frame(PONG, body);
        } else if (kind == CLOSE) {
            closedWith = ((body[0] & 255) << 8) | (body[1] & 255);
            if (!deaf) {
                frame(CLOSE, body);
                socket.close();
            }
        }
    }

    Peer hello(int connections) {
        return text("{\"type\":\"hello\",\"num_connections\":" + connections
                + ",\"debug_info\":{\"host\":\"applink-1\",\"approximate_connection_time\":3600}}");
    }

    Peer disconnect(String reason) {
        return text("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{\"host\":\"wss-111\"}}");
    }

    Peer event(String id) {
        return text("{\"envelope_id\":\"" + id + "\",\"type\":\"events_api\",\"accepts_response_payload\":false,"
                + "\"payload\":{\"type\":\"event_callback\",\"event_id\":\"Ev" + id + "\"}}");
    }

    Peer command(String id) {
        return text("{\"payload\":{\"command\":\"/incident\"},\"envelope_id\":\"" + id
                + "\",\"type\":\"slash_commands\",\"accepts_response_payload\":true}");
    }

    Peer text(String text) {
        return send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    Peer binary(byte[] body) {
        return send(BINARY, body);
    }

    Peer ping() {
        return send(PING, new byte[] {1});
    }

    Peer close(int code) {
        return send(CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    private Peer send(int kind, byte[] body) {
        try {
            frame(kind, body);
        } catch (IOException e) {
            // it has gone
        }
        return this;
    }

    private void frame(int kind, byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(128 | kind);
        if (body.length < 126) {
            out.write(body.length);
        } else {
            out.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) body.length >> shift));
            }
        }
        out.write(body);
        bytes(out.toByteArray());
    }

    /** Writes bytes as they are. */
    synchronized Peer bytes(byte... raw) throws IOException {
        socket.getOutputStream().write(raw);
        return this;
    }

    /** From now on neither a ping nor a close is answered, as when a router has forgotten the connection. */
    Peer deaf() {
        deaf = true;
        return this;
    }

    /** Ends the connection without a word. */
    void drop() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for what comes next. */
    String received() {
        try {
            String text = received.poll(10, TimeUnit.SECONDS);
            assertThat(text).as("a text").isNotNull();
            return text;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many texts came that nobody has taken yet. */
    int unread() {
        return received.size();
    }

    /** Whatever came that nobody has taken yet. */
    List<String> drain() {
        List<String> texts = new ArrayList<>();
        received.drainTo(texts);
        return texts;
    }

    /** Waits until the other side has gone. */
    Peer awaitGone() {
        try {
            assertThat(gone.await(10, TimeUnit.SECONDS)).as("gone").isTrue();
            return this;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int closedWith() {
        return closedWith;
    }

    boolean open() {
        return !socket.isClosed();
    }
}
