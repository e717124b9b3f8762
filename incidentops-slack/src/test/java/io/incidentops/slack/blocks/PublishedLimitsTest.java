package io.incidentops.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublishedLimitsTest {
    @Test
    void ours_are_no_wider_than_what_slack_publishes() throws Exception {
        String cases = System.getProperty("incidentops.cases", "");
        assumeTrue(!cases.isBlank(), "incidentops.cases names no folder with the published limits");
        JsonNode published = new ObjectMapper()
                .readTree(Path.of(cases, "slack", "block-kit-limits.json").toFile());

        assertThat(Limits.SECTION).isLessThanOrEqualTo(at(published, "/section/text/max_length"));
        assertThat(Limits.FIELDS).isLessThanOrEqualTo(at(published, "/section/fields/max_items"));
        assertThat(Limits.FIELD).isLessThanOrEqualTo(at(published, "/section/fields/item_max_length"));
        assertThat(Limits.HEADER).isLessThanOrEqualTo(at(published, "/header/text/max_length"));
        assertThat(Limits.BUTTONS).isLessThanOrEqualTo(at(published, "/actions/elements/max_items"));
        assertThat(Limits.BUTTON).isLessThanOrEqualTo(at(published, "/button/text/max_length"));
        assertThat(Limits.VALUE).isLessThanOrEqualTo(at(published, "/button/value/max_length"));
        assertThat(Limits.CONFIRM_TITLE).isLessThanOrEqualTo(at(published, "/confirmation/title/max_length"));
        assertThat(Limits.CONFIRM_TEXT).isLessThanOrEqualTo(at(published, "/confirmation/text/max_length"));
        assertThat(Limits.CONFIRM_BUTTON).isLessThanOrEqualTo(at(published, "/confirmation/confirm/max_length"));
        assertThat(Limits.VIEW_BLOCKS).isLessThanOrEqualTo(at(published, "/view/blocks/max_items"));
        assertThat(Limits.VIEW_TITLE).isLessThanOrEqualTo(at(published, "/view/title/max_length"));
        assertThat(Limits.METADATA).isLessThanOrEqualTo(at(published, "/view/private_metadata/max_length"));
        assertThat(Limits.OPTIONS).isLessThanOrEqualTo(at(published, "/select/options/max_items"));
        assertThat(Limits.OPTION).isLessThanOrEqualTo(at(published, "/option/text/max_length"));
        assertThat(Limits.OPTION_VALUE).isLessThanOrEqualTo(at(published, "/option/value/max_length"));
        assertThat(Limits.INPUT).isLessThanOrEqualTo(at(published, "/plain_text_input/max_length/max"));
        assertThat(Limits.LABEL).isLessThanOrEqualTo(at(published, "/input/label/max_length"));
        assertThat(Limits.ID).isLessThanOrEqualTo(at(published, "/action_id/max_length"));
    }

    private static int at(JsonNode published, String path) {
        assertThat(published.at(path).isInt()).as(path).isTrue();
        return published.at(path).asInt();
    }
}
