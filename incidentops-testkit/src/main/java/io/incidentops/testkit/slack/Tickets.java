package io.incidentops.testkit.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trigger ids and response_urls, with their limits. Not thread-safe; guarded by the workspace's lock. */
final class Tickets {
    private static final Duration TRIGGER = Duration.ofSeconds(3);
    private static final Duration RESPONSE = Duration.ofMinutes(30);
    private static final int USES = 5;
    private static final int MOST = 10_000;

    private static final class Trigger {
        final String user;
        final Instant until;
        boolean used;

        Trigger(String user, Instant until) {
            this.user = user;
            this.until = until;
        }
    }

    /** Where an answer to a command or a click goes. */
    static final class Reply {
        final Room room;
        final String user;
        final @Nullable Post original;
        final Instant until;
        int uses;

        Reply(Room room, String user, @Nullable Post original, Instant until) {
            this.room = room;
            this.user = user;
            this.original = original;
            this.until = until;
        }
    }

    private final Workspace workspace;
    private final Map<String, Trigger> triggers = bounded();
    private final Map<String, Reply> replies = bounded();

    Tickets(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Forgets the oldest ones of very many, so that a long run does not fill the memory. */
    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }

    String trigger(String user) {
        String id = workspace.seconds() + "." + workspace.nextId("") + "." + Integer.toHexString(user.hashCode());
        triggers.put(id, new Trigger(user, workspace.now().plus(TRIGGER)));
        return id;
    }

    /** Uses a trigger up, and answers whose it was. */
    String redeem(String id) {
        Trigger trigger = triggers.get(id);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (trigger.used) {
            throw new SlackError("exchanged_trigger_id");
        }
        if (workspace.now().isAfter(trigger.until)) {
            throw new SlackError("expired_trigger_id");
        }
        trigger.used = true;
        return trigger.user;
    }

    /** The path of a new response_url. */
    String reply(String kind, Room room, String user, @Nullable Post original) {
        String path = "/" + kind + "/" + workspace.settings.team() + "/" + workspace.nextId("") + "/"
                + Integer.toHexString(room.id.hashCode());
        replies.put(path, new Reply(room, user, original, workspace.now().plus(RESPONSE)));
        return path;
    }

    /** Where an answer goes, or null for a path that never was. Counts the use. */
    @Nullable Reply use(String path) {
        Reply reply = replies.get(path);
        if (reply == null) {
            return null;
        }
        if (workspace.now().isAfter(reply.until)) {
            throw new SlackError("expired_url");
        }
        if (reply.uses >= USES) {
            throw new SlackError("used_url");
        }
        reply.uses++;
        return reply;
    }
}
