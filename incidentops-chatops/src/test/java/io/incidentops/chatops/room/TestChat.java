package io.incidentops.chatops.room;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Clearance;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A chat platform that remembers what it was told, and fails as it is told. Used by one thread. */
final class TestChat implements ChatPlatform {
    static final String LOBBY = "lobby";

    final Map<String, Channel> channels = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    private final Map<String, Deque<UnaryOperator<Answer>>> faults = new HashMap<>();
    private final Set<ChatFeature> features;
    private final boolean sandbox;
    private int next;

    /** A channel as people see it. */
    static final class Channel {
        final @Nullable String effect;
        final boolean restricted;
        final Map<String, Posted> messages = new LinkedHashMap<>();
        final Set<String> pinned = new LinkedHashSet<>();
        final Set<Actor> people = new LinkedHashSet<>();
        String topic = "";
        boolean archived;

        Channel(@Nullable String effect, boolean restricted) {
            this.effect = effect;
            this.restricted = restricted;
        }

        List<Message> shown() {
            return messages.values().stream().map(Posted::message).toList();
        }
    }

    record Posted(Message message, String effect) {}

    TestChat() {
        this(EnumSet.allOf(ChatFeature.class), false);
    }

    private TestChat(Set<ChatFeature> features, boolean sandbox) {
        this.features = features;
        this.sandbox = sandbox;
        channels.put(LOBBY, new Channel(null, false));
    }

    static TestChat without(ChatFeature... missing) {
        Set<ChatFeature> left = EnumSet.allOf(ChatFeature.class);
        left.removeAll(List.of(missing));
        return new TestChat(left, false);
    }

    static TestChat sandbox() {
        return new TestChat(EnumSet.allOf(ChatFeature.class), true);
    }

    /** The next call of a method answers so, without having done anything. */
    TestChat next(String method, Answer answer) {
        return fault(method, done -> answer);
    }

    /** The next call of a method does its work, but nobody hears of it. */
    TestChat lost(String method) {
        return fault(method, done -> done == null ? Answer.unclear("lost") : done);
    }

    private TestChat fault(String method, UnaryOperator<Answer> fault) {
        faults.computeIfAbsent(method, name -> new ArrayDeque<>()).add(fault);
        return this;
    }

    Channel channel(String id) {
        return Objects.requireNonNull(channels.get(id), id);
    }

    /** What a channel shows, as plain text. */
    String text(String id) {
        StringBuilder text = new StringBuilder();
        channel(id).shown().forEach(message -> text.append(message.plain()).append("\n\n"));
        return text.toString();
    }

    long count(String method) {
        return calls.stream().filter(method::equals).count();
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public Set<ChatFeature> features() {
        return features;
    }

    @Override
    public Clearance clearance(String channel) {
        return sandbox ? Clearance.SANDBOX : Clearance.OPEN;
    }

    private interface Work {
        Answer run();
    }

    private Answer call(String method, Work work) {
        calls.add(method);
        Deque<UnaryOperator<Answer>> script = faults.get(method);
        UnaryOperator<Answer> fault = script == null ? null : script.poll();
        if (fault == null) {
            return work.run();
        }
        Answer answer = Objects.requireNonNull(fault.apply(null));
        if (answer.equals(Answer.unclear("lost"))) {
            work.run();
        }
        return answer;
    }

    @Override
    public Answer post(Post post) {
        return call("post", () -> {
            Channel channel = channels.get(post.channel());
            if (channel == null || channel.archived) {
                return Answer.rejected("cannot post to " + post.channel());
            }
            String id = "m" + ++next;
            channel.messages.put(id, new Posted(post.message(), post.effect()));
            return Answer.accepted(id);
        });
    }

    @Override
    public Answer openRoom(RoomRequest room) {
        return call("openRoom", () -> {
            Channel channel = new Channel(room.effect(), room.restricted());
            channel.topic = room.topic().plain();
            channels.put(room.name(), channel);
            return Answer.accepted(room.name());
        });
    }

    @Override
    public Answer update(String channel, String message, Message content) {
        return call("update", () -> {
            Channel where = channel(channel);
            Posted posted = where.messages.get(message);
            if (posted == null || where.archived) {
                return Answer.rejected("no message " + message);
            }
            where.messages.put(message, new Posted(content, posted.effect()));
            return Answer.accepted(message);
        });
    }

    @Override
    public Answer topic(String channel, Line topic) {
        return call("topic", () -> {
            channel(channel).topic = topic.plain();
            return Answer.accepted(null);
        });
    }

    @Override
    public Answer pin(String channel, String message) {
        return call("pin", () -> {
            channel(channel).pinned.add(message);
            return Answer.accepted(null);
        });
    }

    @Override
    public Answer invite(String channel, List<Actor> people) {
        return call("invite", () -> {
            channel(channel).people.addAll(people);
            return Answer.accepted(null);
        });
    }

    @Override
    public Answer archive(String channel) {
        return call("archive", () -> {
            channel(channel).archived = true;
            return Answer.accepted(null);
        });
    }

    @Override
    public Answer find(String channel, String effect) {
        return call("find", () -> {
            Channel where = channels.get(channel);
            if (where == null) {
                return Answer.rejected("no channel " + channel);
            }
            if (effect.equals(where.effect)) {
                return Answer.accepted(channel);
            }
            Optional<String> message = where.messages.entrySet().stream()
                    .filter(entry -> entry.getValue().effect().equals(effect))
                    .map(Map.Entry::getKey)
                    .findFirst();
            return message.map(Answer::accepted).orElseGet(() -> Answer.rejected("nothing by " + effect));
        });
    }
}
