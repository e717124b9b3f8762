package io.incidentops.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP request. Immutable.
 *
 * @param verb the method, such as POST
 * @param target path and query
 * @param headers the headers, whose names are the same in whatever case
 */
record HttpHead(String verb, String target, Map<String, String> headers) {
    private static final int MOST_LINE = 16_384;
    private static final int MOST_BODY = 64 * 1024 * 1024;

    /** The next head, or null where the connection ended. */
    static @Nullable HttpHead read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        String[] words = first.split(" ", 3);
        if (words.length < 3) {
            throw new IOException("no HTTP request");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return new HttpHead(words[0], words[1], headers);
    }

    byte[] body(InputStream in) throws IOException {
        if (headers.getOrDefault("Transfer-Encoding", "").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return exactly(in, length);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            whole.writeBytes(exactly(in, size));
            line(in);
        }
        String trailer = line(in);
        while (!trailer.isEmpty()) {
            trailer = line(in);
        }
        return whole.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        int end = line.indexOf(';');
        return Integer.parseInt((end < 0 ? line : line.substring(0, end)).strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        if (length < 0 || length > MOST_BODY) {
            throw new IOException("a body of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ended early");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() >= MOST_LINE) {
                throw new IOException("a header line is too long");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
