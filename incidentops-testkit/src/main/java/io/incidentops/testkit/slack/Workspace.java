package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that the stand-in keeps. Everything is read and changed under this object's lock, never during I/O. */
final class Workspace {
    static final String BOT_USER = "U0BOT";
    static final String BOT = "B0BOT";
    static final String APP = "A0STANDIN";

    final InstantSource clock;
    final Settings settings;
    final Map<String, SlackUser> users = new LinkedHashMap<>();
    final Map<String, Usergroup> usergroups = new LinkedHashMap<>();
    final Map<String, Room> rooms = new LinkedHashMap<>();
    final Windows windows = new Windows(this);
    final Tickets tickets = new Tickets(this);
    private final Subscriptions subscriptions = new Subscriptions(this);
    final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final List<ObjectNode> happened = new ArrayList<>();
    private long lastMicros;
    private int ids;

    Workspace(Settings settings) {
        this.settings = settings;
        this.clock = settings.clock();
        users.put(BOT_USER, SlackUser.of(BOT_USER, settings.botName()).as(SlackUser.Kind.BOT));
    }

    /** What a change did, and the events that it caused, in their order. */
    record Change<T extends @Nullable Object>(T result, List<ObjectNode> events) {}

    synchronized <T extends @Nullable Object> Change<T> change(Supplier<T> work) {
        try {
            T result = work.get();
            return new Change<>(result, List.copyOf(happened));
        } finally {
            happened.clear();
            notifyAll();
        }
    }

    /** Waits until something was changed, at most so long. Under the lock. */
    void awaitChange(Duration most) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, most.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the app", interrupted);
        }
    }

    synchronized <T> T read(Supplier<T> work) {
        return work.get();
    }

    /** Something happened that an app may have subscribed to. */
    void emit(ObjectNode event) {
        happened.addAll(subscriptions.of(event));
    }

    Instant now() {
        return clock.instant();
    }

    long seconds() {
        return now().getEpochSecond();
    }

    /** A time stamp that no message has: later than every one before, and also unique among channels. */
    String nextTs() {
        Instant now = now();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
        lastMicros = Math.max(lastMicros + 1, micros);
        return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    String nextId(String prefix) {
        return prefix + String.format(Locale.ROOT, "%08d", ++ids);
    }

    SlackUser user(String id) {
        SlackUser user = users.get(id);
        if (user == null) {
            throw new SlackError("user_not_found");
        }
        return user;
    }

    /** The channel with an id or a name, seen by the app: a private one that it is no member of does not exist. */
    Room visible(String idOrName) {
        Room room = find(idOrName).orElseThrow(() -> new SlackError("channel_not_found"));
        if (room.kind != Room.Kind.PUBLIC && !room.members.contains(BOT_USER)) {
            throw new SlackError("channel_not_found");
        }
        return room;
    }

    Optional<Room> find(String idOrName) {
        String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        Room room = rooms.get(idOrName);
        return room != null ? Optional.of(room) : named(name);
    }

    /** The channel of a name; names of archived ones stay taken. */
    Optional<Room> named(String name) {
        return rooms.values().stream()
                .filter(room -> room.kind != Room.Kind.DIRECT && room.name.equals(name))
                .findFirst();
    }

    Room open(String name, Room.Kind kind, String creator) {
        String prefix = kind == Room.Kind.DIRECT ? "D" : "C";
        Room room = new Room(nextId(prefix), name, kind, creator, seconds());
        rooms.put(room.id, room);
        return room;
    }

    /** The direct conversation of the app with a user, opened if need be. */
    Room direct(String user) {
        return rooms.values().stream()
                .filter(room -> room.kind == Room.Kind.DIRECT && room.members.contains(user))
                .findFirst()
                .orElseGet(() -> {
                    Room room = open(user, Room.Kind.DIRECT, BOT_USER);
                    room.members.addAll(Set.of(user, BOT_USER));
                    return room;
                });
    }

    Post add(Room room, ObjectNode content) {
        content.put("team", settings.team());
        Post post = new Post(room, nextTs(), content);
        room.posts.add(post);
        return post;
    }

    /** An event's content with what every one has. */
    ObjectNode event(String type) {
        return Json.object().put("type", type).put("event_ts", nextTs());
    }

    /** The message as an event tells of it. */
    ObjectNode messageEvent(Post post) {
        ObjectNode event = post.json();
        event.put("channel", post.room.id)
                .put("channel_type", post.room.kind.word)
                .put("event_ts", post.ts);
        return event;
    }

    /** A line that Slack itself writes into a channel, such as that somebody joined. */
    void note(Room room, String subtype, String user, String text, @Nullable JsonNode more) {
        ObjectNode content =
                Json.object().put("subtype", subtype).put("user", user).put("text", text);
        if (more instanceof ObjectNode fields) {
            content.setAll(fields);
        }
        emit(messageEvent(add(room, content)));
    }

    String permalink(Post post) {
        String link = "https://" + settings.domain() + ".slack.com/archives/" + post.room.id + "/p"
                + post.ts.replace(".", "");
        return post.isReply() ? link + "?thread_ts=" + post.thread() + "&cid=" + post.room.id : link;
    }
}
