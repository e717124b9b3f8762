package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A modal or a home tab in the stand-in, as it was when it was asked for. Immutable. */
public final class SlackView implements Surface {
    private final String user;
    private final ObjectNode json;

    SlackView(Window window, Settings settings) {
        this.user = window.user;
        this.json = window.json(settings);
    }

    /**
     * The id.
     *
     * @return the id
     */
    public String id() {
        return json.path("id").asText();
    }

    /**
     * Who sees it.
     *
     * @return the user's id
     */
    public String user() {
        return user;
    }

    /**
     * What stands at its top.
     *
     * @return the title, empty for a home tab
     */
    public String title() {
        return json.path("title").path("text").asText();
    }

    /**
     * The app's name for its kind.
     *
     * @return the callback id, possibly empty
     */
    public String callbackId() {
        return json.path("callback_id").asText();
    }

    /**
     * What the app gets back with it.
     *
     * @return the text, possibly empty
     */
    public String privateMetadata() {
        return json.path("private_metadata").asText();
    }

    @Override
    public String text() {
        return BlockText.read(json);
    }

    /**
     * What can be filled in.
     *
     * @return the labels by block id, in their order
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (JsonNode block : json.path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                fields.put(
                        block.path("block_id").asText(),
                        block.path("label").path("text").asText());
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Map<String, String> actions() {
        return Labels.of(json);
    }

    @Override
    public String json() {
        return Json.text(json);
    }

    @Override
    public String toString() {
        return title() + " of " + user;
    }
}
