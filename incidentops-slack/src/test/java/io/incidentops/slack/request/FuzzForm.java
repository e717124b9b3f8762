package io.incidentops.slack.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fuzz target: the form decoder agrees with one that is slow and plain. */
public final class FuzzForm {
    private FuzzForm() {}

    /** Input: a body. */
    public static void fuzzerTestOneInput(byte[] input) {
        Map<String, String> expected = plain(input);
        Form form;
        try {
            form = Form.of(input);
        } catch (Malformed e) {
            if (expected != null) {
                throw new AssertionError("refused, but it is a form");
            }
            return;
        }
        if (expected == null) {
            throw new AssertionError("taken, but it is none");
        }
        expected.forEach((name, value) -> {
            // names are asked for in ASCII alone
            if (name.chars().allMatch(each -> each < 128) && !value.equals(form.get(name))) {
                throw new AssertionError("another value");
            }
        });
    }

    private static Map<String, String> plain(byte[] input) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        for (String part : new String(input, StandardCharsets.ISO_8859_1).split("&")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = decoded(equals < 0 ? "" : part.substring(equals + 1));
            if (name == null || value == null) {
                return null;
            }
            if (!(name + value).isEmpty()) {
                fields.putIfAbsent(name, value);
            }
        }
        return parts.stream().filter(part -> !part.equals("=")).count() > Form.MOST_FIELDS ? null : fields;
    }

    private static boolean digit(String text, int at) {
        return at < text.length() && "0123456789abcdefABCDEF".indexOf(text.charAt(at)) >= 0;
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && digit(text, i + 1) && digit(text, i + 2)) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i) == '+' ? ' ' : text.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
