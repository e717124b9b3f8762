package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was said. */
final class HistoryMethods {
    private static final String RANGE = "channel* cursor include_all_metadata inclusive latest limit oldest";
    private static final String TS = "\\d{1,10}(\\.\\d{1,6})?";

    private HistoryMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("conversations.history", RANGE, Tier.THREE, HistoryMethods::history)
                        .needs("channels:history", "groups:history"),
                Method.of("conversations.replies", RANGE + " ts*", Tier.THREE, HistoryMethods::replies)
                        .needs("channels:history", "groups:history"));
    }

    private static ObjectNode history(Call call) {
        Room room = call.joined();
        List<Post> posts = new ArrayList<>(room.shown().stream()
                .filter(post ->
                        !post.isReply() || post.content.path("subtype").asText().equals("thread_broadcast"))
                .filter(post -> within(call, post))
                .toList());
        Collections.reverse(posts);
        return answer(call, posts);
    }

    private static ObjectNode replies(Call call) {
        Post parent = call.joined().post(call.text("ts")).orElseThrow(() -> new SlackError("thread_not_found"));
        List<Post> posts = parent.room.shown().stream()
                .filter(post -> post == parent || post.thread().equals(parent.ts))
                .filter(post -> post == parent || within(call, post))
                .toList();
        return answer(call, posts);
    }

    private static boolean within(Call call, Post post) {
        String oldest = bound(call, "oldest");
        String latest = bound(call, "latest");
        boolean inclusive = call.args().flag("inclusive");
        double ts = Double.parseDouble(post.ts);
        boolean lateEnough =
                oldest.isEmpty() || ts > Double.parseDouble(oldest) || (inclusive && ts == Double.parseDouble(oldest));
        boolean earlyEnough =
                latest.isEmpty() || ts < Double.parseDouble(latest) || (inclusive && ts == Double.parseDouble(latest));
        return lateEnough && earlyEnough;
    }

    private static String bound(Call call, String name) {
        String ts = call.text(name);
        if (!ts.isEmpty() && !ts.matches(TS)) {
            throw new SlackError("invalid_ts_" + name);
        }
        return ts;
    }

    private static ObjectNode answer(Call call, List<Post> posts) {
        Page<Post> page = call.page(posts, 100);
        boolean metadata = call.args().flag("include_all_metadata");
        ObjectNode answer = Json.object();
        ArrayNode messages = answer.putArray("messages");
        page.items().forEach(post -> messages.add(Messages.shown(post, metadata)));
        answer.put("has_more", !page.cursor().isEmpty());
        return page.end(answer);
    }
}
