package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.ArrayList;
import java.util.List;

/** Files, in the three steps that Slack asks for. */
final class FileMethods {
    private static final int MOST_BYTES = 1024 * 1024 * 1024;

    private FileMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of(
                                "files.getUploadURLExternal",
                                "filename* length* alt_txt snippet_type",
                                Tier.FOUR,
                                FileMethods::announce)
                        .needs("files:write"),
                Method.of(
                                "files.completeUploadExternal",
                                "files* blocks channel_id channels initial_comment thread_ts",
                                Tier.FOUR,
                                FileMethods::complete)
                        .needs("files:write"));
    }

    private static ObjectNode announce(Call call) {
        int length = call.args().number("length", 0, "invalid_arguments");
        if (length <= 0) {
            throw new SlackError("missing_argument");
        }
        if (length > MOST_BYTES) {
            throw new SlackError("file_upload_size_restricted");
        }
        String id = call.workspace().nextId("F");
        call.workspace().uploads.put(id, new Upload(id, call.text("filename"), length));
        return Json.object().put("file_id", id).put("upload_url", "http://" + call.base() + "/upload/v1/" + id);
    }

    private static ObjectNode complete(Call call) {
        List<Upload> files = new ArrayList<>();
        for (JsonNode file : call.args().json("files", "invalid_arguments")) {
            files.add(uploaded(call, file));
        }
        if (files.isEmpty()) {
            throw new SlackError("file_not_found");
        }
        share(call, files);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("files");
        files.forEach(file -> {
            file.complete = true;
            list.add(json(file));
        });
        return answer;
    }

    private static Upload uploaded(Call call, JsonNode file) {
        Upload upload = call.workspace().uploads.get(file.path("id").asText());
        if (upload == null || upload.content == null) {
            throw new SlackError("file_not_found");
        }
        if (file.has("title")) {
            upload.title = file.path("title").asText();
        }
        return upload;
    }

    private static void share(Call call, List<Upload> files) {
        if (!call.args().has("channel_id")) {
            return;
        }
        Room room = call.room("channel_id");
        if (!room.members.contains(call.caller())) {
            throw new SlackError("not_in_channel");
        }
        if (room.archived) {
            throw new SlackError("posting_to_channel_denied");
        }
        ObjectNode content = Json.object()
                .put("subtype", "file_share")
                .put("user", call.caller())
                .put("bot_id", Workspace.BOT)
                .put("text", call.text("initial_comment"));
        Posting.blocks(call.args(), content);
        if (call.args().has("thread_ts")) {
            content.put("thread_ts", call.text("thread_ts"));
        }
        ArrayNode list = content.putArray("files");
        files.forEach(file -> {
            file.channel = room.id;
            list.add(json(file));
        });
        Post post = call.workspace().add(room, content);
        call.workspace().emit(call.workspace().messageEvent(post));
    }

    private static ObjectNode json(Upload file) {
        return Json.object()
                .put("id", file.id)
                .put("name", file.name)
                .put("title", file.title)
                .put("size", file.length);
    }
}
