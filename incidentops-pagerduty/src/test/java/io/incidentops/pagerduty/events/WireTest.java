package io.incidentops.pagerduty.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.pagerduty.http.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is over PagerDuty's limits is shortened, and says so ("Send an Alert Event"). */
class WireTest {
    private static final String FAT = "\u0001é😀".repeat(200_000);

    private static JsonNode sent(TriggerEvent event) {
        byte[] bytes = Wire.trigger(event);
        assertThat(bytes).hasSizeLessThanOrEqualTo(Wire.MOST);
        return Connection.read(bytes);
    }

    private static String cut(JsonNode sent) {
        return sent.path("payload")
                .path("custom_details")
                .path("incidentops_cut")
                .asText();
    }

    @Test
    void a_summary_is_cut_between_code_points_and_marked() {
        String summary = sent(TriggerEvent.of("k", "d", "😀".repeat(2_000), "db-3"))
                .path("payload")
                .path("summary")
                .asText();

        assertThat(summary).hasSizeBetween(1_000, 1_024);
        assertThat(summary).endsWith("😀…");
    }

    @Test
    void a_key_that_is_too_long_is_always_the_same_other_one() {
        assertThat(Wire.key("k".repeat(255))).isEqualTo("k".repeat(255));
        assertThat(Wire.key("k".repeat(256))).hasSizeLessThanOrEqualTo(255).isEqualTo(Wire.key("k".repeat(256)));
        assertThat(Wire.key("k".repeat(256))).isNotEqualTo(Wire.key("k".repeat(257)));
    }

    @Test
    void what_fits_is_sent_whole() {
        JsonNode sent = sent(Mailbox.event().details(Map.of("log", "x".repeat(400_000))));

        assertThat(sent.path("payload").path("custom_details").path("log").asText())
                .hasSize(400_000);
        assertThat(cut(sent)).isEmpty();
    }

    @Test
    void details_that_are_too_large_are_cut_in_order() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("first", "short");
        IntStream.range(0, 50).forEach(each -> details.put("line " + each, "x".repeat(20_000)));
        JsonNode kept = sent(Mailbox.event().details(details)).path("payload").path("custom_details");

        assertThat(kept.path("first").asText()).isEqualTo("short");
        List<String> names = new ArrayList<>();
        kept.fieldNames().forEachRemaining(names::add);
        assertThat(names).startsWith("first", "line 0", "line 1").endsWith("incidentops_cut");
        assertThat(kept.path("incidentops_cut").asText()).contains("custom_details", "too large");
    }

    @Test
    void one_detail_that_is_too_large_is_cut_itself() {
        JsonNode sent = sent(Mailbox.event().details(Map.of("log", FAT)));

        assertThat(sent.path("payload").path("custom_details").path("log").asText())
                .isNotEmpty()
                .endsWith("…");
        assertThat(cut(sent)).contains("custom_details");
    }

    @Test
    void many_links_and_images_are_left_out_first() {
        TriggerEvent event = Mailbox.event().details(Map.of("log", "short"));
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            attachments.add(new Attachment.Link("https://example.com/" + i, "x".repeat(100)));
            attachments.add(new Attachment.Image("https://example.com/" + i, null, "x".repeat(100)));
        }
        JsonNode sent = sent(new TriggerEvent(
                event.routingKey(),
                event.dedupKey(),
                event.summary(),
                event.source(),
                event.severity(),
                null,
                null,
                null,
                null,
                event.details(),
                attachments,
                null,
                null));

        assertThat(sent.has("images")).isFalse();
        assertThat(sent.path("links")).hasSize(3_000);
        assertThat(sent.path("payload").path("custom_details").path("log").asText())
                .isEqualTo("short");
        assertThat(cut(sent)).contains("images").doesNotContain("links,");
    }

    @Test
    void nothing_that_is_given_is_too_large() {
        TriggerEvent all = TriggerEvent.of("k", "d", FAT, FAT)
                .about(FAT, FAT, FAT)
                .client(FAT, "https://example.com/" + FAT)
                .link("https://example.com/" + FAT, FAT)
                .attach(new Attachment.Image("https://example.com/" + FAT, FAT, FAT))
                .details(Map.of(FAT, FAT, "n", List.of(FAT)));

        assertThat(cut(sent(all))).contains("images", "links", "custom_details");
        assertThat(Wire.change(
                        ChangeEvent.of("k", FAT).source(FAT).link(FAT, FAT).details(Map.of(FAT, FAT))))
                .hasSizeLessThanOrEqualTo(Wire.MOST);
    }

    @Test
    void details_stay_as_they_were_given() {
        Map<String, Object> details = new LinkedHashMap<>();
        IntStream.range(0, 20).forEach(each -> details.put("detail " + each, each));
        List<String> names = new ArrayList<>(details.keySet());
        TriggerEvent event = Mailbox.event().details(details);
        details.clear();

        List<String> sent = new ArrayList<>();
        sent(event).path("payload").path("custom_details").fieldNames().forEachRemaining(sent::add);
        assertThat(sent).isEqualTo(names);
        assertThatThrownBy(() -> event.details().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void details_that_pager_duty_cannot_read_are_refused_at_once() {
        assertThatThrownBy(() -> Mailbox.event().details(Map.of("at", java.time.Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at");
        assertThatThrownBy(() -> Mailbox.event().details(Map.of("deep", List.of(Map.of("x", new Object())))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Mailbox.event()
                        .details(Collections.singletonMap("none", null))
                        .details())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/a.png", "ftp://x", "a.png"})
    void an_image_that_is_not_shown_is_refused(String src) {
        assertThatThrownBy(() -> new Attachment.Image(src, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_blank_or_of_a_ruleset_is_refused() {
        assertThatThrownBy(() -> TriggerEvent.of(" ", "d", "s", "o")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TriggerEvent.of("k", "", "s", "o")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TriggerEvent.of("k", "d", "", "o")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChangeEvent.of("R0123", "s")).isInstanceOf(IllegalArgumentException.class);
    }
}
