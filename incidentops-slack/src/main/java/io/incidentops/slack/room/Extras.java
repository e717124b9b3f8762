package io.incidentops.slack.room;

import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What makes a room nicer, such as bookmarks: tried when there is room within the limits, one at a time behind a call that
 * mattered, and never waited for. Kept in memory: a crash loses what was not done yet. Thread-safe.
 */
final class Extras {
    private static final int ROOMS = 256;
    private static final int MOST = 16;
    private static final int TRIES = 5;

    private final SlackApi api;
    private final Remembered<Deque<Extra>> waiting = new Remembered<>(ROOMS);

    Extras(SlackApi api) {
        this.api = api;
    }

    private record Extra(SlackCall call, int tries) {}

    void add(String channel, List<SlackCall> calls) {
        synchronized (waiting) {
            Deque<Extra> queue = waiting.get(channel);
            Deque<Extra> more = queue == null ? new ArrayDeque<>() : queue;
            for (SlackCall call : calls) {
                if (more.size() < MOST) {
                    more.add(new Extra(call, 0));
                }
            }
            waiting.put(channel, more);
        }
    }

    /** Tries the next one. */
    void next(String channel) {
        Extra extra = poll(channel);
        if (extra == null) {
            return;
        }
        SlackReply reply = api.call(extra.call());
        boolean again = reply instanceof SlackReply.Later && extra.tries() < TRIES;
        if (again) {
            again(channel, new Extra(extra.call(), extra.tries() + 1));
        }
    }

    private @org.jspecify.annotations.Nullable Extra poll(String channel) {
        synchronized (waiting) {
            Deque<Extra> queue = waiting.get(channel);
            Extra extra = queue == null ? null : queue.poll();
            if (queue != null && queue.isEmpty()) {
                waiting.remove(channel);
            }
            return extra;
        }
    }

    private void again(String channel, Extra extra) {
        synchronized (waiting) {
            Deque<Extra> queue = waiting.get(channel);
            Deque<Extra> more = queue == null ? new ArrayDeque<>() : queue;
            more.addFirst(extra);
            waiting.put(channel, more);
        }
    }
}
