package io.incidentops.slack.talk;

import io.incidentops.IncidentOps;
import io.incidentops.slack.request.Back;
import io.incidentops.slack.request.Front;
import io.incidentops.slack.request.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What people do in Slack becomes commands, and every command gets one visible answer.
 *
 * <ul>
 *   <li>A slash command, a mention and a direct message are typed commands; a button is its command.
 *   <li>A command that lacks something opens a window that asks for it; without a window it says how to type it.
 *   <li>A reaction in an incident's room records the message; edits, deletions and reactions that are taken back follow.
 *   <li>Whoever enters a room is told how things stand, and whoever asks nobody in particular is nudged to name one.
 * </ul>
 *
 * Each command carries the request's own key, so a request that is worked twice is recorded once. Thread-safe.
 */
public final class Talk implements Front, Back {
    private final TalkSettings settings;
    private final Windows windows;
    private final Typed typed;
    private final Marks marks;
    private final Places places;
    private final Home home;
    private final AtomicReference<List<String>> problems = new AtomicReference<>(List.of());

    /**
     * Talk in one workspace.
     *
     * @param parts what it works with
     * @param settings what people's acts mean
     */
    public Talk(TalkParts parts, TalkSettings settings) {
        this.settings = settings;
        Say say = new Say(parts);
        windows = new Windows(parts);
        typed = new Typed(parts, settings, say);
        marks = new Marks(parts, settings, say);
        places = new Places(parts, settings, say);
        home = new Home(parts, settings);
    }

    @Override
    public boolean mayOpen(Incoming incoming) {
        return windows.mayOpen(incoming);
    }

    @Override
    public boolean opened(Incoming incoming) {
        return windows.opened(incoming);
    }

    @Override
    public Map<String, String> mistakes(Incoming.Submission submission) {
        return windows.mistakes(submission);
    }

    @Override
    public List<String> suggestions(Incoming.Suggestion suggestion) {
        return windows.suggestions(suggestion);
    }

    /**
     * What a person should look at: the app was removed, or its tokens were revoked. Answers from memory.
     *
     * @return the problems, none where all is well
     */
    public List<String> problems() {
        return Objects.requireNonNull(problems.get());
    }

    @Override
    public void work(Incoming incoming, Instant receivedAt, IncidentOps ops) {
        settings.know(incoming.origin().user());
        if (incoming instanceof Incoming.Command command) {
            typed.command(command, receivedAt, ops);
        } else if (incoming instanceof Incoming.Press press) {
            typed.press(press, receivedAt, ops);
        } else if (incoming instanceof Incoming.Submission submission) {
            typed.submission(submission, receivedAt, ops);
        } else if (incoming instanceof Incoming.Shortcut shortcut) {
            typed.shortcut(shortcut);
        } else if (incoming instanceof Incoming.MessageShortcut shortcut) {
            if (shortcut.callbackId().equals(ShortcutIds.PIN)) {
                marks.shortcut(shortcut, ops);
            } else {
                typed.shortcut(shortcut);
            }
        } else if (incoming instanceof Incoming.Event event) {
            happened(event, ops);
        }
    }

    private void happened(Incoming.Event event, IncidentOps ops) {
        switch (event.type()) {
            case "app_mention" -> typed.mention(event, ops);
            case "message" -> message(event, ops);
            case "reaction_added" -> marks.added(event, ops);
            case "reaction_removed" -> marks.removed(event, ops);
            case "app_home_opened" -> home.opened(event, ops);
            case "app_uninstalled" -> problems.set(List.of("the app was removed from Slack: install it again"));
            case "tokens_revoked" -> problems.set(List.of("the app's tokens were revoked in Slack: install it again"));
            default -> places.happened(event, ops);
        }
    }

    private void message(Incoming.Event event, IncidentOps ops) {
        switch (event.event().path("subtype").asText("")) {
            case "message_changed" -> marks.changed(event, ops);
            case "message_deleted" -> marks.deleted(event, ops);
            case "", "thread_broadcast", "file_share" -> {
                if (event.event().hasNonNull("bot_id") || event.origin().user() == null) {
                    return; // Programs give no commands here, and are not asked to name anybody.
                }
                if (event.event().path("channel_type").asText().equals("im")) {
                    typed.direct(event, ops);
                } else {
                    places.said(event, ops);
                }
            }
            default -> {}
        }
    }
}
