package io.incidentops.samples.warroom;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Room;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Clearance;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * The chat port onto a terminal. A room is a name, and all rooms share the screen: what is told elsewhere than where
 * people talk names its channel. Thread-safe.
 */
final class ConsoleChat implements ChatPlatform {
    static final String NAME = "console";
    static final String LOBBY = "#lobby";

    /** Answers of so many lines confirm a command, longer ones were asked for. */
    private static final int SHORT = 5;

    private static final AttributedStyle BOT = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);

    private final Screen screen;
    private final InstantSource clock;
    private final Map<String, Clearance> channels = new LinkedHashMap<>();
    private final Map<String, Shown> messages = new LinkedHashMap<>();
    private final Map<String, String> effects = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> archived = new HashSet<>();
    private Instant told = Instant.EPOCH;
    private String talk = LOBBY;

    /** A message as it is shown now. */
    private record Shown(String channel, Message content, boolean pinned) {}

    ConsoleChat(Screen screen, InstantSource clock) {
        this.screen = screen;
        this.clock = clock;
        channels.put(LOBBY, Clearance.OPEN);
    }

    /** The rooms of an earlier run, as a chat would still have them. What was said there went with that screen. */
    synchronized void remember(List<IncidentState> incidents) {
        for (IncidentState incident : incidents) {
            for (Room room : incident.connections().rooms()) {
                channels.put(
                        room.channel(), incident.visibility().restricted() ? Clearance.RESTRICTED : Clearance.OPEN);
                talk = room.channel();
            }
        }
    }

    /** The rooms and the lobby, oldest first. */
    synchronized List<String> channels() {
        return List.copyOf(channels.keySet());
    }

    /** Where people talk: in the lobby first, then in the room that was opened last. */
    synchronized String talk() {
        return talk;
    }

    /** Where people talk from now on. */
    synchronized void talkIn(String channel) {
        talk = channel;
        screen.rule(channel);
    }

    /** The words of a person, as any chat shows them. */
    synchronized void said(Actor who, String text) {
        screen.said(clock.instant(), who, text);
    }

    /** The answer to a command, which is for whoever typed it. Others learn from a short one at most that it came. */
    synchronized void answer(Actor to, Message message) {
        List<AttributedString> lines = MessageText.of(message, screen.look());
        if (screen.look().hints() || lines.size() > SHORT) {
            screen.shown(
                    clock.instant(), "to " + to.id(), lines, bar(screen.look().thin()));
        } else {
            screen.glimpsed(
                    clock.instant(),
                    "to " + to.id(),
                    lines.get(0),
                    bar(screen.look().thin()));
        }
    }

    /** The answer to words, for everyone in the channel. */
    synchronized void hint(String channel, Message message) {
        show(channel, "bot", message);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<ChatFeature> features() {
        return EnumSet.allOf(ChatFeature.class);
    }

    @Override
    public synchronized Clearance clearance(String channel) {
        return channels.getOrDefault(channel, Clearance.OPEN);
    }

    @Override
    public synchronized Answer post(Post post) {
        if (!channels.containsKey(post.channel())) {
            return unknown(post.channel());
        }
        if (archived.contains(post.channel())) {
            return Answer.rejected(post.channel() + " is archived");
        }
        String id = post.effect(); // no other run of the program has a message of this name
        messages.put(id, new Shown(post.channel(), post.message(), false));
        effects.put(post.channel() + " " + post.effect(), id);
        show(post.channel(), "bot", post.message());
        return Answer.accepted(id);
    }

    @Override
    public synchronized Answer openRoom(RoomRequest room) {
        String channel = "#" + Safe.line(room.name());
        for (int i = 2; channels.containsKey(channel); i++) {
            channel = "#" + Safe.line(room.name()) + "-" + i;
        }
        channels.put(channel, room.restricted() ? Clearance.RESTRICTED : Clearance.OPEN);
        effects.put(room.name() + " " + room.effect(), channel);
        talkIn(channel);
        return Answer.accepted(channel);
    }

    @Override
    public synchronized Answer update(String channel, String message, Message content) {
        Shown old = messages.get(message);
        if (old == null || !old.channel().equals(channel)) {
            return Answer.rejected("there is no message " + message + " in " + channel);
        }
        messages.put(message, new Shown(channel, content, old.pinned()));
        changed(old, content);
        return Answer.accepted(message);
    }

    /** A new heading is worth the whole message; otherwise the lines that are new. */
    private void changed(Shown old, Message content) {
        List<AttributedString> before = MessageText.of(old.content(), screen.look());
        List<AttributedString> now = MessageText.of(content, screen.look());
        String label = old.pinned() ? "status" : "edited";
        boolean heading = now.isEmpty() || before.isEmpty() || !now.get(0).equals(before.get(0));
        if (heading && old.pinned()) {
            show(old.channel(), label, content);
            return;
        }
        Set<String> known = before.stream().map(ConsoleChat::words).collect(Collectors.toSet());
        List<AttributedString> fresh = now.stream()
                .filter(line -> heading || !known.contains(words(line)))
                .filter(line -> line.toString().strip().contains(" ")) // a heading says nothing by itself
                .limit(heading ? 1 : now.size())
                .toList();
        if (!fresh.isEmpty()) {
            AttributedString line = AttributedString.join(new AttributedString(" / "), fresh);
            screen.glimpsed(clock.instant(), label, line, bar(screen.look().thin()));
        }
    }

    /** A line without its numbers and dates: how long it lasts, or on which day it was, is no news. */
    private static String words(AttributedString line) {
        return line.toString().replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2} |[0-9]+ (d|h|min|s) |[0-9]", "");
    }

    @Override
    public synchronized Answer topic(String channel, Line topic) {
        if (!channels.containsKey(channel)) {
            return unknown(channel);
        }
        remark("topic: " + MessageText.of(topic));
        return Answer.accepted(null);
    }

    @Override
    public synchronized Answer pin(String channel, String message) {
        Shown shown = messages.get(message);
        if (shown == null || !shown.channel().equals(channel)) {
            return Answer.rejected("there is no message " + message + " in " + channel);
        }
        messages.put(message, new Shown(channel, shown.content(), true));
        return Answer.accepted(message);
    }

    @Override
    public synchronized Answer invite(String channel, List<Actor> people) {
        if (!channels.containsKey(channel)) {
            return unknown(channel);
        }
        List<String> fresh = people.stream()
                .filter(person -> members.add(channel + " " + person.id()))
                .map(Actor::name)
                .toList();
        if (!fresh.isEmpty()) {
            remark("invites " + String.join(", ", fresh));
        }
        return Answer.accepted(null);
    }

    @Override
    public synchronized Answer whisper(Actor to, Post post) {
        if (!channels.containsKey(post.channel())) {
            return unknown(post.channel());
        }
        whispered(to, post.message());
        return Answer.accepted(null);
    }

    /** A message that one person alone sees. Of many within an hour only the first is shown whole. */
    synchronized void whispered(Actor to, Message message) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(new AttributedString("only " + Safe.line(to.name()) + " sees this", Look.faint()));
        List<AttributedString> text = MessageText.of(message, screen.look());
        Instant now = clock.instant();
        boolean whole = screen.look().hints()
                || text.size() < 3
                || Duration.between(told, now).toHours() > 0;
        if (whole) {
            told = now;
            lines.addAll(text);
        } else {
            lines.add(text.get(0));
            lines.add(new AttributedString("and " + (text.size() - 1) + " more lines", Look.faint()));
        }
        screen.shown(now, "whisper", lines, bar(screen.look().thin()));
    }

    @Override
    public synchronized Answer archive(String channel) {
        if (!channels.containsKey(channel)) {
            return unknown(channel);
        }
        if (archived.add(channel)) {
            remark("archives " + channel);
        }
        return Answer.accepted(null);
    }

    @Override
    public synchronized Answer find(String channel, String effect) {
        @Nullable String found = effects.get(channel + " " + effect);
        return found == null ? Answer.rejected("nothing by " + effect + " in " + channel) : Answer.accepted(found);
    }

    private void show(String channel, String label, Message message) {
        List<AttributedString> lines = new ArrayList<>(MessageText.of(message, screen.look()));
        if (!channel.equals(talk) && !lines.isEmpty()) {
            lines.set(
                    0,
                    AttributedStringBuilder.append(
                            new AttributedString("[" + channel + "] ", Look.faint()), lines.get(0)));
        }
        screen.shown(clock.instant(), label, lines, bar(screen.look().bar()));
    }

    private void remark(String text) {
        screen.glimpsed(
                clock.instant(),
                "bot",
                new AttributedString(Safe.line(text)),
                bar(screen.look().thin()));
    }

    private static AttributedString bar(char bar) {
        return new AttributedString(bar + " ", BOT);
    }

    private Answer unknown(String channel) {
        return Answer.rejected(NAME + " has no channel " + channel);
    }
}
