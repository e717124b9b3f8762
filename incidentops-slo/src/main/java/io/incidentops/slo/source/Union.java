package io.incidentops.slo.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several queries as one, since Prometheus answers one query from one snapshot. A scrape has the time at which it began and
 * is seen when it ended, so two queries as of one time may see different ones. A label tells which query a series is of; it
 * also keeps all apart, since {@code or} takes series for the same where nothing but their names differ.
 */
final class Union {
    private static final String LABEL = "incidentops_query";

    private Union() {}

    /** As PromQL. {@code asOf} follows each selector. */
    static String text(List<ServerQuery> queries, String asOf) {
        return IntStream.range(0, queries.size())
                .mapToObj(at -> "label_replace(" + queries.get(at).text() + asOf + ", \"" + LABEL + "\", \"" + at
                        + "\", \"\", \"\")")
                .collect(Collectors.joining(" or "));
    }

    /** The series of each query. */
    static List<List<JsonNode>> parts(List<ServerQuery> queries, QueryAnswer answer) {
        List<List<JsonNode>> parts = Stream.<List<JsonNode>>generate(ArrayList::new)
                .limit(queries.size())
                .toList();
        for (JsonNode series : answer.series()) {
            parts.get(place(series, queries.size())).add(series);
        }
        return parts;
    }

    private static int place(JsonNode series, int queries) {
        String told = series.path("metric").path(LABEL).asText();
        for (int at = 0; at < queries; at++) {
            if (told.equals(Integer.toString(at))) {
                return at;
            }
        }
        throw new SourceException(
                "it answered with series without the label " + LABEL
                        + " that the query gives them, so nobody knows what they count: does something else answer, or change labels?");
    }

    static boolean isOurs(String label) {
        return label.equals(LABEL);
    }
}
