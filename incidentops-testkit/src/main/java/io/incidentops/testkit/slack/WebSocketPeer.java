package io.incidentops.testkit.slack;

import io.incidentops.testkit.http.HttpCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The server's side of one WebSocket, as RFC 6455 has it. Reading is for one thread; sending is thread-safe. */
final class WebSocketPeer {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int NORMAL = 1000;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int UNSUPPORTED = 1003;
    private static final int NOT_UTF8 = 1007;

    private final Socket socket;
    private final InputStream in;
    private boolean closing;

    private WebSocketPeer(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** Answers the handshake; null where the request is none. */
    static @Nullable WebSocketPeer accept(HttpCall call) throws IOException {
        String key = call.header("Sec-WebSocket-Key");
        boolean asked = call.verb.equals("GET")
                && call.header("Upgrade").equalsIgnoreCase("websocket")
                && call.header("Sec-WebSocket-Version").equals("13")
                && !key.isEmpty();
        if (!asked) {
            call.plain(400, "this is a WebSocket");
            return null;
        }
        call.takeOver();
        String head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + proof(key) + "\r\n\r\n";
        call.socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        return new WebSocketPeer(call.socket, call.in);
    }

    private static String proof(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(digest.digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-1", missing);
        }
    }

    /** The next text message, or null once the connection was closed; answers pings meanwhile. */
    @Nullable String read() throws IOException {
        try {
            return message();
        } catch (WebSocketFrame.BrokenProtocol broken) {
            close(broken.code, String.valueOf(broken.getMessage()));
            throw broken;
        }
    }

    private @Nullable String message() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        boolean begun = false;
        while (true) {
            WebSocketFrame frame = WebSocketFrame.read(in);
            if (frame.control()) {
                if (!control(frame)) {
                    return null;
                }
                continue;
            }
            if (begun != (frame.opcode() == WebSocketFrame.CONTINUATION)) {
                throw new WebSocketFrame.BrokenProtocol(PROTOCOL_ERROR, "pieces of messages are mixed up");
            }
            if (!begun && frame.opcode() != WebSocketFrame.TEXT) {
                throw new WebSocketFrame.BrokenProtocol(UNSUPPORTED, "only text is understood");
            }
            begun = true;
            whole.writeBytes(frame.payload());
            if (whole.size() > WebSocketFrame.MOST) {
                throw new WebSocketFrame.BrokenProtocol(1009, "a message of more than a megabyte");
            }
            if (frame.last()) {
                return text(whole.toByteArray());
            }
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new WebSocketFrame.BrokenProtocol(NOT_UTF8, "a text is no UTF-8");
        }
    }

    /** Whether the connection goes on. */
    private boolean control(WebSocketFrame frame) throws IOException {
        if (frame.opcode() == WebSocketFrame.PING) {
            write(new WebSocketFrame(true, WebSocketFrame.PONG, frame.payload()));
        }
        if (frame.opcode() == WebSocketFrame.CLOSE) {
            byte[] code = Arrays.copyOf(frame.payload(), Math.min(2, frame.payload().length));
            finish(new WebSocketFrame(true, WebSocketFrame.CLOSE, code));
            return false;
        }
        return true;
    }

    /** Sends a text, in pieces of at most so many bytes. */
    synchronized void send(String text, int piece) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        do {
            int to = Math.min(bytes.length, from + piece);
            int opcode = from == 0 ? WebSocketFrame.TEXT : WebSocketFrame.CONTINUATION;
            write(new WebSocketFrame(to == bytes.length, opcode, Arrays.copyOfRange(bytes, from, to)));
            from = to;
        } while (from < bytes.length);
    }

    void ping(String text) throws IOException {
        write(new WebSocketFrame(true, WebSocketFrame.PING, text.getBytes(StandardCharsets.UTF_8)));
    }

    void close() throws IOException {
        close(NORMAL, "");
    }

    private void close(int code, String reason) throws IOException {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload = ByteBuffer.allocate(2 + words.length);
        payload.putShort((short) code).put(words);
        finish(new WebSocketFrame(true, WebSocketFrame.CLOSE, payload.array()));
    }

    /** Sends a close frame, unless one was sent already. */
    private synchronized void finish(WebSocketFrame close) throws IOException {
        if (!closing) {
            write(close);
            closing = true;
        }
    }

    private synchronized void write(WebSocketFrame frame) throws IOException {
        if (closing) {
            throw new IOException("the WebSocket is being closed");
        }
        socket.getOutputStream().write(frame.bytes());
        socket.getOutputStream().flush();
    }

    /** Ends the connection without a word. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
