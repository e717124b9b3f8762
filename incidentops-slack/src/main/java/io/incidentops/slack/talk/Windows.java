package io.incidentops.slack.talk;

import io.incidentops.chatops.ChatInput;
import io.incidentops.model.Text;
import io.incidentops.port.Form;
import io.incidentops.slack.blocks.FormView;
import io.incidentops.slack.blocks.PressKeys;
import io.incidentops.slack.request.Front;
import io.incidentops.slack.request.Incoming;
import io.incidentops.slack.request.Origin;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens a window for a command that lacks something, and checks its answers. Thread-safe. */
final class Windows implements Front {
    private static final int MOST_OPTIONS = 100;
    private static final String NOWHERE = "slack";

    private final TalkParts parts;

    Windows(TalkParts parts) {
        this.parts = parts;
    }

    /** A command that may open a window. */
    private record Asked(
            String command,
            @Nullable String trigger,
            @Nullable String preset,
            @Nullable String message) {}

    @Override
    public boolean mayOpen(Incoming incoming) {
        return form(incoming, asked(incoming)).isPresent();
    }

    @Override
    public boolean opened(Incoming incoming) {
        Asked asked = asked(incoming);
        Form form = form(incoming, asked).orElse(null);
        if (form == null || asked == null || asked.trigger() == null) {
            return false;
        }
        Window window = new Window(form.command(), incoming.origin().channel(), asked.message());
        SlackReply reply = parts.api()
                .call(SlackCall.of("views.open")
                        .with("trigger_id", asked.trigger())
                        .with("view", FormView.of(form, window.metadata())));
        return reply instanceof SlackReply.Ok;
    }

    private Optional<Form> form(Incoming incoming, @Nullable Asked asked) {
        String user = incoming.origin().user();
        if (asked == null || asked.trigger() == null || user == null) {
            return Optional.empty();
        }
        Optional<Form> form = parts.chatops().form(input(incoming.origin(), asked.command()));
        String preset = asked.preset();
        return preset == null ? form : form.map(each -> preset(each, preset));
    }

    private static Form preset(Form form, String text) {
        return new Form(
                form.title(),
                form.command(),
                form.questions().stream()
                        .map(question -> question.name().isEmpty()
                                ? new Form.Question("", question.label(), question.options(), text, question.needed())
                                : question)
                        .toList());
    }

    private static @Nullable Asked asked(Incoming incoming) {
        if (incoming instanceof Incoming.Command command) {
            return new Asked(command.text(), command.triggerId(), null, null);
        }
        if (incoming instanceof Incoming.Press press) {
            boolean command =
                    PressKeys.command(press.actionId()) && !press.values().isEmpty();
            return command ? new Asked(press.values().get(0), press.triggerId(), null, null) : null;
        }
        if (incoming instanceof Incoming.Shortcut shortcut) {
            return shortcut.callbackId().equals(ShortcutIds.DECLARE)
                    ? new Asked("declare", shortcut.triggerId(), null, null)
                    : null;
        }
        return incoming instanceof Incoming.MessageShortcut shortcut ? asked(shortcut) : null;
    }

    private static @Nullable Asked asked(Incoming.MessageShortcut shortcut) {
        if (!shortcut.callbackId().equals(ShortcutIds.DECLARE_FROM)) {
            return null;
        }
        String text = SlackText.read(shortcut.message().path("text").asText(""), user -> "@" + user);
        String message = shortcut.message().path("ts").asText("");
        return new Asked("declare", shortcut.triggerId(), title(text), message.isEmpty() ? null : message);
    }

    /** A message as the title of an incident. */
    static String title(String text) {
        return Text.shorten(text.strip().replaceAll("\\s+", " "), Text.TITLE);
    }

    @Override
    public Map<String, String> mistakes(Incoming.Submission submission) {
        if (!submission.callbackId().equals(FormView.CALLBACK)) {
            return Map.of();
        }
        Window window = Window.read(submission.privateMetadata());
        Map<String, String> mistakes = new LinkedHashMap<>();
        parts.chatops()
                .mistakes(input(submission.origin(), window.command()), answers(submission))
                .forEach((question, mistake) -> mistakes.put(FormView.block(question), mistake));
        return mistakes;
    }

    /** The answers by their questions. */
    static Map<String, String> answers(Incoming.Submission submission) {
        Map<String, String> answers = new LinkedHashMap<>();
        submission.answers().forEach((block, answer) -> {
            String question = FormView.question(block);
            if (question != null) {
                answers.put(question, answer);
            }
        });
        return answers;
    }

    @Override
    public List<String> suggestions(Incoming.Suggestion suggestion) {
        String command = FormView.command(suggestion.actionId());
        String question = FormView.question(suggestion.blockId());
        if (command == null || question == null) {
            return List.of();
        }
        List<String> options =
                parts.chatops().options(input(suggestion.origin(), command), question, suggestion.typed());
        return options.subList(0, Math.min(MOST_OPTIONS, options.size()));
    }

    private static ChatInput input(Origin origin, String command) {
        String channel = origin.channel() == null ? NOWHERE : origin.channel();
        return ChatInput.of(Who.unasked(origin), channel, command);
    }
}
