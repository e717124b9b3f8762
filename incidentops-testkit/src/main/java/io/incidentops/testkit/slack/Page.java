package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A part of a list, and the cursor of the next one, empty on the last. */
record Page<T>(List<T> items, String cursor) {
    static String cursor(int position) {
        return Base64.getEncoder().encodeToString(("next:" + position).getBytes(StandardCharsets.US_ASCII));
    }

    static int position(String cursor) {
        try {
            String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Integer.parseInt(plain.replaceFirst("^next:", ""));
        } catch (IllegalArgumentException malformed) {
            throw new SlackError("invalid_cursor");
        }
    }

    ObjectNode end(ObjectNode answer) {
        answer.putObject("response_metadata").put("next_cursor", cursor);
        return answer;
    }
}
