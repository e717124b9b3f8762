package io.incidentops.slo.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The answer to an instant query, in the form of Prometheus' HTTP API: a vector. Not thread-safe; confined. */
final class QueryAnswer {
    private final JsonNode json;

    QueryAnswer(JsonNode json, String query) {
        this.json = json;
        String type = json.at("/data/resultType").asText("missing");
        if (!type.equals("vector") || !result().isArray()) {
            throw new SourceException("it answered " + query + " with a " + QueryHttp.shown(type)
                    + ", not with a vector: does something else answer at that address?");
        }
    }

    private JsonNode result() {
        return json.at("/data/result");
    }

    Iterable<JsonNode> series() {
        return result();
    }

    /** What the server itself doubts, such as that a part of it did not answer. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        json.path("warnings").forEach(warning -> doubts.add("it warns: " + QueryHttp.shown(warning.asText())));
        if (json.path("isPartial").asBoolean()) {
            doubts.add("it says that its answer is not complete");
        }
        return doubts;
    }

    /** Adds a series; one without a usable value now is left out, and goes on from where it was. */
    static void add(JsonNode series, ServerQuery query, Reading.Builder reading) {
        if (series.has("histogram")) {
            throw new SourceException(query.text()
                    + " is a native histogram, whose buckets change their limits: ask for a classic"
                    + " one (_bucket), or let the server keep a counter by a recording rule with histogram_count()");
        }
        double value = value(series.path("value").path(1).asText(""));
        if (Reading.Builder.isSum(value)) {
            reading.add(query.side(), key(series.path("metric"), query), value);
        } else {
            reading.doubt(query.text() + " has values that are not numbers from 0 to 2^53: is it a counter?");
        }
    }

    private static double value(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> parse(text);
        };
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Name and labels. Where a server drops the name when it adds a label, it is the one that was asked for. */
    private static String key(JsonNode metric, ServerQuery query) {
        TreeMap<String, String> labels = new TreeMap<>();
        metric.properties()
                .forEach(each -> labels.put(each.getKey(), each.getValue().asText()));
        labels.keySet().removeIf(Union::isOurs);
        String name = labels.remove("__name__");
        return (name == null ? query.series().name() : name) + new Labels(labels);
    }

    /** The values of a label, in the order of their numbers. */
    List<String> values(String label) {
        List<String> values = new ArrayList<>();
        result().forEach(series ->
                values.add(QueryHttp.shown(series.path("metric").path(label).asText())));
        values.sort((a, b) -> Double.compare(value(a), value(b)));
        return values;
    }
}
