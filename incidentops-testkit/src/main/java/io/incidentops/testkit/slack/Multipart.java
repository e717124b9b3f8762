package io.incidentops.testkit.slack;

import io.incidentops.testkit.http.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bodies of the type {@code multipart/form-data}. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:.*?[; ]name=\"([^\"]*)\"");

    private Multipart() {}

    /** The parts by their names, as text. */
    static Map<String, String> read(HttpCall call) {
        Map<String, String> fields = new LinkedHashMap<>();
        raw(call).forEach((name, content) -> {
            byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            fields.put(name, new String(bytes, StandardCharsets.UTF_8));
        });
        return fields;
    }

    /** The bytes of the first part, or the whole body where it has no parts. */
    static byte[] content(HttpCall call) {
        if (!call.header("Content-Type").startsWith("multipart/")) {
            return call.body;
        }
        return raw(call).values().stream().findFirst().orElse("").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> raw(HttpCall call) {
        Matcher boundary = BOUNDARY.matcher(call.header("Content-Type"));
        if (!boundary.find()) {
            throw new SlackError("invalid_form_data");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        String body = "\r\n" + new String(call.body, StandardCharsets.ISO_8859_1);
        for (String part : body.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (end >= 0 && name.find()) {
                parts.put(name.group(1), part.substring(end + 4));
            }
        }
        return parts;
    }
}
