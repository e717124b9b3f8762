package io.incidentops.testkit;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Clearance;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.testkit.FaultyCalls.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A chat platform in memory, which remembers what it shows and fails as told. By default:
 *
 * <ul>
 *   <li>it has every feature;
 *   <li>it has no channels: a test makes them with {@link #channel}, or a room is opened; elsewhere it rejects;
 *   <li>a restricted room is cleared for restricted incidents, everything else is open;
 *   <li>the same effect posted twice shows twice, so that a test sees who repeats without looking;
 *   <li>it is healthy.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class FakeChat implements ChatPlatform {
    private final String name;
    private final FaultyCalls calls = new FaultyCalls();
    private final FakeChannels channels = new FakeChannels();
    private final List<FakeWhisper> whispers = new ArrayList<>();
    private volatile Set<ChatFeature> features = Set.of(ChatFeature.values());
    private volatile boolean sandbox;

    /** A platform named {@code chat}. */
    public FakeChat() {
        this("chat");
    }

    /**
     * A platform.
     *
     * @param name its name
     */
    public FakeChat(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * With these features alone.
     *
     * @param features the features
     * @return this platform
     */
    public FakeChat features(Set<ChatFeature> features) {
        this.features = Set.copyOf(features);
        return this;
    }

    /**
     * Without some features.
     *
     * @param missing the features that it lacks
     * @return this platform
     */
    public FakeChat without(ChatFeature... missing) {
        Set<ChatFeature> left = EnumSet.allOf(ChatFeature.class);
        left.removeAll(List.of(missing));
        return features(left);
    }

    /**
     * Failing as a script tells from now on.
     *
     * @param script the script
     * @return this platform
     */
    public FakeChat faults(FaultScript script) {
        calls.script(Objects.requireNonNull(script, "script"));
        return this;
    }

    /**
     * The script that it follows, to be continued.
     *
     * @return the script
     */
    public FaultScript faults() {
        return calls.script();
    }

    /**
     * A sandbox: every channel and room made from now on may be told of drills.
     *
     * @return this platform
     */
    public FakeChat sandbox() {
        sandbox = true;
        return this;
    }

    /**
     * With a channel that is open to everyone, or a sandbox.
     *
     * @param id the channel's id
     * @return this platform
     */
    public FakeChat channel(String id) {
        return channel(id, sandbox ? Clearance.SANDBOX : Clearance.OPEN);
    }

    /**
     * With a channel.
     *
     * @param id the channel's id
     * @param clearance what it may be told
     * @return this platform
     */
    public FakeChat channel(String id, Clearance clearance) {
        synchronized (calls) {
            channels.put(FakeChannels.channel(id, clearance));
        }
        return this;
    }

    /**
     * The channels and rooms, oldest first.
     *
     * @return all of them
     */
    public List<FakeRoom> rooms() {
        synchronized (calls) {
            return channels.rooms();
        }
    }

    /**
     * A channel or room.
     *
     * @param id its id
     * @return the room, or nothing
     */
    public Optional<FakeRoom> room(String id) {
        synchronized (calls) {
            return Optional.ofNullable(channels.room(id));
        }
    }

    /**
     * What a channel shows, oldest first.
     *
     * @param channel the channel's id
     * @return its messages as they are now
     */
    public List<FakeMessage> messages(String channel) {
        synchronized (calls) {
            return channels.messages(channel);
        }
    }

    /**
     * A message.
     *
     * @param channel the channel's id
     * @param message the message's id
     * @return the message as it is now, or nothing
     */
    public Optional<FakeMessage> message(String channel, String message) {
        synchronized (calls) {
            return channels.message(channel, message);
        }
    }

    /**
     * What was shown to one person alone, oldest first.
     *
     * @return the whispers
     */
    public List<FakeWhisper> whispers() {
        synchronized (calls) {
            return List.copyOf(whispers);
        }
    }

    /**
     * The calls that it was sent, oldest first, those that failed too.
     *
     * @return the calls
     */
    public List<FakeCall> calls() {
        return calls.calls();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<ChatFeature> features() {
        return features;
    }

    @Override
    public Clearance clearance(String channel) {
        return room(channel).map(FakeRoom::clearance).orElse(sandbox ? Clearance.SANDBOX : Clearance.OPEN);
    }

    @Override
    public Answer post(Post post) {
        return calls.call(new FakeCall("post", post.channel(), post.effect()), in(post.channel(), room -> {
            String id = channels.nextMessageId();
            FakeMessage message = new FakeMessage(id, room.id(), post.effect(), post.message(), 0, false);
            return new Step(Answer.accepted(id), () -> channels.add(message));
        }));
    }

    @Override
    public Answer openRoom(RoomRequest request) {
        return calls.call(new FakeCall("openRoom", request.name(), request.effect()), needing(ChatFeature.ROOMS, () -> {
            Clearance open = request.restricted() ? Clearance.RESTRICTED : Clearance.OPEN;
            FakeRoom room = new FakeRoom(
                    channels.nextRoomId(),
                    channels.free(request.name()),
                    request.name(),
                    request.effect(),
                    request.topic().plain(),
                    sandbox ? Clearance.SANDBOX : open,
                    Set.of(),
                    false);
            return new Step(Answer.accepted(room.id()), () -> channels.put(room));
        }));
    }

    @Override
    public Answer update(String channel, String message, Message content) {
        return calls.call(
                new FakeCall("update", channel, message),
                needing(ChatFeature.UPDATE, ofMessage(channel, message, () -> channels.change(message, content))));
    }

    @Override
    public Answer topic(String channel, Line topic) {
        return calls.call(
                new FakeCall("topic", channel, ""),
                needing(
                        ChatFeature.TOPIC,
                        in(
                                channel,
                                room -> new Step(
                                        Answer.accepted(null),
                                        () -> channels.put(now(room).topic(topic.plain()))))));
    }

    @Override
    public Answer pin(String channel, String message) {
        return calls.call(
                new FakeCall("pin", channel, message),
                needing(ChatFeature.PIN, ofMessage(channel, message, () -> channels.pin(message))));
    }

    @Override
    public Answer invite(String channel, List<Actor> people) {
        return calls.call(
                new FakeCall("invite", channel, ""),
                needing(
                        ChatFeature.INVITE,
                        in(
                                channel,
                                room -> new Step(Answer.accepted(null), () -> {
                                    Set<Actor> members = new HashSet<>(now(room).members());
                                    members.addAll(people);
                                    channels.put(now(room).members(members));
                                }))));
    }

    @Override
    public Answer whisper(Actor to, Post post) {
        return calls.call(
                new FakeCall("whisper", post.channel(), post.effect()),
                needing(ChatFeature.WHISPER, in(post.channel(), room -> {
                    FakeWhisper whisper = new FakeWhisper(to, room.id(), post.effect(), post.message());
                    return new Step(Answer.accepted(null), () -> whispers.add(whisper));
                })));
    }

    @Override
    public Answer archive(String channel) {
        return calls.call(new FakeCall("archive", channel, ""), needing(ChatFeature.ARCHIVE, () -> {
            FakeRoom room = channels.room(channel);
            return room == null
                    ? Step.refused(unknown(channel))
                    : new Step(
                            Answer.accepted(null), () -> channels.put(now(room).archive()));
        }));
    }

    @Override
    public Answer find(String channel, String effect) {
        return calls.call(
                new FakeCall("find", channel, effect),
                needing(
                        ChatFeature.FIND,
                        () -> channels.find(channel, effect)
                                .map(id -> new Step(Answer.accepted(id), () -> {}))
                                .orElseGet(() -> Step.refused("nothing by " + effect + " in " + channel))));
    }

    private FakeRoom now(FakeRoom room) {
        return Objects.requireNonNullElse(channels.room(room.id()), room);
    }

    private Supplier<Step> needing(ChatFeature feature, Supplier<Step> action) {
        return () -> features.contains(feature) ? action.get() : Step.refused(name + " does not support " + feature);
    }

    private Supplier<Step> in(String channel, Function<FakeRoom, Step> action) {
        return () -> {
            FakeRoom room = channels.room(channel);
            if (room == null) {
                return Step.refused(unknown(channel));
            }
            return room.archived() ? Step.refused(channel + " is archived") : action.apply(room);
        };
    }

    private Supplier<Step> ofMessage(String channel, String message, Runnable show) {
        return in(
                channel,
                room -> channels.message(channel, message).isEmpty()
                        ? Step.refused("there is no message " + message + " in " + channel)
                        : new Step(Answer.accepted(message), show));
    }

    private String unknown(String channel) {
        return name + " has no channel " + channel;
    }
}
