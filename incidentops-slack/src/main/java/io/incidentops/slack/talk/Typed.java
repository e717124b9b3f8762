package io.incidentops.slack.talk;

import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.port.Form;
import io.incidentops.port.Message;
import io.incidentops.slack.blocks.FormView;
import io.incidentops.slack.blocks.PressKeys;
import io.incidentops.slack.request.Incoming;
import io.incidentops.slack.request.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commands, however they were given: typed, pressed, or asked for in a window. Thread-safe. */
final class Typed {
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,30}");
    private static final String DOTS = "...";
    private static final Message STRANGER = Message.of("This app is for members of this workspace: ask one of them.");

    private final TalkParts parts;
    private final TalkSettings settings;
    private final Say say;
    private final Who who;

    Typed(TalkParts parts, TalkSettings settings, Say say) {
        this.parts = parts;
        this.settings = settings;
        this.say = say;
        this.who = new Who(settings);
    }

    /** What was typed where, and where the answer goes. */
    private record Written(
            Origin origin,
            String text,
            @Nullable Instant at,
            @Nullable String link,
            @Nullable String responseUrl,
            @Nullable String thread) {}

    void command(Incoming.Command command, Instant receivedAt, IncidentOps ops) {
        answer(
                new Written(command.origin(), command.text(), late(receivedAt, ops), null, command.responseUrl(), null),
                ops);
    }

    void press(Incoming.Press press, Instant receivedAt, IncidentOps ops) {
        if (PressKeys.command(press.actionId()) && !press.values().isEmpty()) {
            String text = press.values().get(0);
            answer(new Written(press.origin(), text, late(receivedAt, ops), null, press.responseUrl(), null), ops);
        }
    }

    /** Its link stands in the record as the source: the message in which it was asked for. */
    void mention(Incoming.Event event, IncidentOps ops) {
        String text = SlackText.afterMention(event.event().path("text").asText(""));
        answer(written(event, text, ops), ops);
    }

    void direct(Incoming.Event event, IncidentOps ops) {
        answer(written(event, event.event().path("text").asText(""), ops), ops);
    }

    /** When it was asked for, where that is a while ago, because a node died before it was worked; null for now. */
    private static @Nullable Instant late(Instant receivedAt, IncidentOps ops) {
        return receivedAt.plus(LATE).isBefore(ops.clock().instant()) ? receivedAt : null;
    }

    private Written written(Incoming.Event event, String text, IncidentOps ops) {
        String stamp = event.event().path("ts").asText("");
        String thread = event.event().path("thread_ts").asText("");
        return new Written(
                event.origin(),
                text,
                Stamps.moment(stamp, ops.clock().instant()),
                Messages.link(parts.api(), event.origin().channel(), stamp),
                null,
                thread.isEmpty() ? null : thread);
    }

    private void answer(Written written, IncidentOps ops) {
        Origin origin = written.origin();
        if (origin.user() == null) {
            return;
        }
        Message answer = settings.admits(origin.user()) ? done(written, ops) : STRANGER;
        say.privately(origin, written.responseUrl(), written.thread(), answer);
    }

    private Message done(Written written, IncidentOps ops) {
        String read =
                SlackText.read(written.text(), user -> who.mentioned(user, ops)).strip();
        String text = read.endsWith(DOTS) ? read.substring(0, read.length() - DOTS.length()) : read;
        ChatInput input = input(written.origin(), text, ops);
        input = written.at() == null ? input : input.at(written.at());
        input = written.link() == null ? input : input.link(written.link());
        if (text.isBlank()) {
            return parts.chatops().joined(input).orElse(parts.chatops().command(input));
        }
        return parts.chatops().command(input);
    }

    void submission(Incoming.Submission submission, Instant receivedAt, IncidentOps ops) {
        if (!submission.callbackId().equals(FormView.CALLBACK)) {
            return;
        }
        Window window = Window.read(submission.privateMetadata());
        Origin origin = in(submission.origin(), window.channel());
        if (origin.user() == null || !settings.admits(origin.user())) {
            say.privately(origin, null, null, STRANGER);
            return;
        }
        ChatInput input = input(origin, window.command(), ops);
        String link = window.message() == null ? null : Messages.link(parts.api(), window.channel(), window.message());
        input = link == null ? input : input.link(link);
        Instant late = late(receivedAt, ops);
        input = late == null ? input : input.at(late);
        Message answer = parts.chatops().submitted(input, answers(submission, input, ops));
        say.privately(origin, null, null, answer);
    }

    private static Origin in(Origin origin, @Nullable String channel) {
        return new Origin(origin.key(), origin.team(), origin.enterprise(), channel, origin.user(), origin.userName());
    }

    /** Slack's own list of people answers with their ids, which a command names in its own way. */
    private Map<String, String> answers(Incoming.Submission submission, ChatInput input, IncidentOps ops) {
        Map<String, String> answers = new LinkedHashMap<>(Windows.answers(submission));
        parts.chatops()
                .form(input)
                .ifPresent(form -> form.questions().stream()
                        .filter(Typed::people)
                        .forEach(question -> answers.computeIfPresent(
                                question.name(),
                                (name, answer) ->
                                        USER.matcher(answer).matches() ? who.mentioned(answer, ops) : answer)));
        return answers;
    }

    private static boolean people(Form.Question question) {
        return !question.options().isEmpty() && question.options().stream().allMatch(option -> option.startsWith("@"));
    }

    /** A shortcut whose window could not be opened. */
    void shortcut(Incoming shortcut) {
        String url = shortcut instanceof Incoming.MessageShortcut message ? message.responseUrl() : null;
        say.privately(
                shortcut.origin(),
                url,
                null,
                Message.of("The window could not be opened, and nothing was recorded. Type it instead: "
                        + settings.command() + " declare and what is wrong."));
    }

    private ChatInput input(Origin origin, String text, IncidentOps ops) {
        String channel = origin.channel() == null ? Who.SLACK : origin.channel();
        return ChatInput.of(who.of(origin, ops), channel, text).withKey(origin.key());
    }
}
