package io.incidentops.testkit.pagerduty;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query or form, which may be repeated. Immutable. */
record Query(Map<String, List<String>> values) {
    static Query read(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(plain(pair.substring(0, equals)), any -> new ArrayList<>())
                        .add(plain(pair.substring(equals + 1)));
            }
        }
        return new Query(values);
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw RestError.invalid("The query is not encoded as a query must be");
        }
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String text(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? "" : given.get(0);
    }

    /** The names alone, since values may be secrets. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    boolean flag(String name) {
        return text(name).equals("true");
    }
}
