package io.incidentops.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One HTTP request to a stand-in, and the way to answer it. Not thread-safe. */
public final class HttpCall {
    /** The method, such as POST. */
    public final String verb;

    /** The path, still encoded. */
    public final String path;

    /** What follows the question mark, possibly empty. */
    public final String query;

    /** The headers, whose names are the same in whatever case. */
    public final Map<String, String> headers;

    /** The body, possibly empty. */
    public final byte[] body;

    /** What else comes on the connection. */
    public final InputStream in;

    /** The connection. */
    public final Socket socket;

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

    /**
     * A header.
     *
     * @param name its name, in whatever case
     * @return its value, empty where there is none
     */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /**
     * The body as text.
     *
     * @return the text
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the connection can take another request. */
    boolean goesOn() {
        return !ended && !header("Connection").equalsIgnoreCase("close");
    }

    /**
     * Answers JSON with the status 200.
     *
     * @param more further headers
     * @param json the document
     * @throws IOException where the other side is gone
     */
    public void json(Map<String, String> more, String json) throws IOException {
        answer(200, "application/json; charset=utf-8", more, json);
    }

    /**
     * Answers a text.
     *
     * @param status the status
     * @param text the text
     * @throws IOException where the other side is gone
     */
    public void plain(int status, String text) throws IOException {
        answer(status, "text/plain; charset=utf-8", Map.of(), text);
    }

    /**
     * Answers in one write, so that no delayed acknowledgement of the network slows it down.
     *
     * @param status the status
     * @param type the content type
     * @param more further headers
     * @param text the body; none is sent with the status 204
     * @throws IOException where the other side is gone
     */
    public void answer(int status, String type, Map<String, String> more, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(status < 400 ? "OK" : "Error")
                .append("\r\n");
        if (status != 204) { // which by RFC 9110 has no content, nor a length of it
            head.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        more.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(content);
        socket.getOutputStream().write(whole.toByteArray());
        socket.getOutputStream().flush();
    }

    /**
     * Closes the connection hard, without an answer.
     *
     * @throws IOException where that fails
     */
    public void reset() throws IOException {
        ended = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /**
     * Answers nothing until the other side gives up or the stand-in is closed.
     *
     * @throws IOException where the connection breaks
     */
    public void silence() throws IOException {
        ended = true;
        int next = in.read();
        while (next >= 0) {
            next = in.read();
        }
    }

    /** Takes the connection over; it takes no further request. */
    public void takeOver() {
        ended = true;
    }
}
