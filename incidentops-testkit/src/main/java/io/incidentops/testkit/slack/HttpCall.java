package io.incidentops.testkit.slack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One HTTP request to the stand-in, and the way to answer it. Not thread-safe. */
final class HttpCall {
    final String verb;
    final String path;
    final String query;
    final Map<String, String> headers;
    final byte[] body;
    final InputStream in;
    final Socket socket;
    private boolean ended;

    HttpCall(HttpHead head, byte[] body, InputStream in, Socket socket) {
        this.verb = head.verb();
        int mark = head.target().indexOf('?');
        this.path = mark < 0 ? head.target() : head.target().substring(0, mark);
        this.query = mark < 0 ? "" : head.target().substring(mark + 1);
        this.headers = head.headers();
        this.body = body;
        this.in = in;
        this.socket = socket;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the connection can take another request. */
    boolean goesOn() {
        return !ended && !header("Connection").equalsIgnoreCase("close");
    }

    void json(Map<String, String> more, String json) throws IOException {
        answer(200, "application/json; charset=utf-8", more, json);
    }

    void plain(int status, String text) throws IOException {
        answer(status, "text/plain; charset=utf-8", Map.of(), text);
    }

    /** Answers in one write, so that no delayed acknowledgement of the network slows it down. */
    void answer(int status, String type, Map<String, String> more, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(status < 400 ? "OK" : "Error")
                .append("\r\nContent-Type: ")
                .append(type)
                .append("\r\nContent-Length: ")
                .append(content.length)
                .append("\r\n");
        more.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(content);
        socket.getOutputStream().write(whole.toByteArray());
        socket.getOutputStream().flush();
    }

    /** Closes the connection hard, without an answer. */
    void reset() throws IOException {
        ended = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Answers nothing until the other side gives up or the stand-in is closed. */
    void silence() throws IOException {
        ended = true;
        int next = in.read();
        while (next >= 0) {
            next = in.read();
        }
    }

    /** Takes the connection over; it takes no further request. */
    void takeOver() {
        ended = true;
    }
}
