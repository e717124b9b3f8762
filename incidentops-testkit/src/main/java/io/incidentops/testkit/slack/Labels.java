package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it says on what can be pressed, chosen or filled in. */
final class Labels {
    private Labels() {}

    static Map<String, String> of(JsonNode surface) {
        Map<String, String> labels = new LinkedHashMap<>();
        Blocks.elements(surface).forEach((id, element) -> labels.put(id, of(element)));
        return Collections.unmodifiableMap(labels);
    }

    static String of(Blocks.Element element) {
        String own = element.element().path("text").path("text").asText();
        String label = element.block().path("label").path("text").asText();
        String hint = element.element().path("placeholder").path("text").asText();
        return own.isEmpty() ? label.isEmpty() ? hint : label : own;
    }
}
