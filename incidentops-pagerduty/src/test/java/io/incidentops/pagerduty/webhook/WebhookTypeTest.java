package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebhookTypeTest {
    @Test
    void every_documented_type_is_known_with_its_shape() {
        Map<String, String> documented = new TreeMap<>(Map.of("pagey.ping", "ping"));
        for (JsonNode type : Cases.json("webhook-v3/event_types.json")) {
            documented.put(
                    type.path("event_type").asText(), type.path("data_type").asText());
        }

        assertThat(Arrays.stream(WebhookType.values())
                        .collect(Collectors.toMap(WebhookType::wire, WebhookType::dataType)))
                .isEqualTo(documented)
                .hasSize(31);
    }

    @Test
    void each_is_found_by_its_name_and_nothing_else_is() {
        assertThat(Arrays.stream(WebhookType.values())
                        .collect(Collectors.toMap(Function.identity(), type -> WebhookType.of(type.wire()))))
                .allSatisfy((type, found) -> assertThat(found).contains(type));
        assertThat(WebhookType.of("incident.dreamt")).isEmpty();
        assertThat(WebhookType.of("")).isEmpty();
        assertThat(WebhookType.of(null)).isEmpty();
    }
}
