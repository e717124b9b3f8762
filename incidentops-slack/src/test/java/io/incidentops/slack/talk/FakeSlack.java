package io.incidentops.slack.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.incidentops.slack.web.ResponsePost;
import io.incidentops.slack.web.ResponseUrls;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers every call, and answers as told. */
final class FakeSlack implements SlackApi, ResponseUrls {
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<SlackCall> calls = new ArrayList<>();
    final List<ResponsePost> answers = new ArrayList<>();
    private final Map<String, SlackReply> replies = new HashMap<>();
    private SlackReply urlReply = ok("{}");

    static SlackReply ok(String body) {
        try {
            return new SlackReply.Ok(JSON.readTree(body));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static SlackReply refused(String error) {
        return new SlackReply.Refused(error, JsonNodeFactory.instance.objectNode());
    }

    FakeSlack answers(String method, SlackReply reply) {
        replies.put(method, reply);
        return this;
    }

    void responseUrlsAnswer(SlackReply reply) {
        urlReply = reply;
    }

    @Override
    public SlackReply call(SlackCall call) {
        calls.add(call);
        return replies.getOrDefault(call.method(), ok("{}"));
    }

    @Override
    public SlackReply post(String url, ResponsePost post) {
        answers.add(post);
        return urlReply;
    }

    List<SlackCall> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    SlackCall only(String method) {
        List<SlackCall> some = calls(method);
        if (some.size() != 1) {
            throw new AssertionError(method + " was called " + some.size() + " times, in " + calls);
        }
        return some.get(0);
    }

    JsonNode view(String method) {
        return (JsonNode) only(method).arguments().get("view");
    }

    /** All that people were shown through response_url, as text. */
    String answered() {
        StringBuilder text = new StringBuilder();
        answers.forEach(answer -> text.append(
                        answer.content() == null ? "" : answer.content().text())
                .append('\n'));
        return text.toString();
    }

    /** All that was posted by a method, as text. */
    String said(String method) {
        StringBuilder text = new StringBuilder();
        calls(method).forEach(call -> text.append(call.arguments().get("text")).append('\n'));
        return text.toString();
    }
}
