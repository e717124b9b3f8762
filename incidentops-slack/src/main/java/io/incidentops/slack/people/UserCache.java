package io.incidentops.slack.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last so many users that were looked up, by id and by address. Thread-safe. */
final class UserCache {
    private final InstantSource clock;
    private final Duration life;
    private final Map<String, Known> users;
    private final Map<String, String> byEmail = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    UserCache(InstantSource clock, Duration life, int most) {
        this.clock = clock;
        this.life = life;
        this.users = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                boolean remove = size() > most;
                if (remove) {
                    forget(eldest.getValue().user());
                }
                return remove;
            }
        };
    }

    private record Known(SlackUser user, Instant until) {}

    /** Whoever is known by an id, however long ago. */
    synchronized @Nullable SlackUser get(String id) {
        Known entry = users.get(id);
        return entry == null ? null : entry.user();
    }

    /** Whether what is known is too old, or nothing. */
    synchronized boolean stale(String id) {
        Known entry = users.get(id);
        return entry == null || !clock.instant().isBefore(entry.until());
    }

    synchronized @Nullable SlackUser byEmail(String email) {
        String id = byEmail.get(email.toLowerCase(Locale.ROOT));
        return id == null ? null : get(id);
    }

    synchronized void put(SlackUser user) {
        Known before = users.put(user.id(), new Known(user, clock.instant().plus(life)));
        if (before != null) {
            forget(before.user());
        }
        if (user.email() != null) {
            byEmail.put(user.email().toLowerCase(Locale.ROOT), user.id());
        }
    }

    private void forget(SlackUser user) {
        if (user.email() != null) {
            byEmail.remove(user.email().toLowerCase(Locale.ROOT), user.id());
        }
    }

    synchronized List<SlackUser> all() {
        List<SlackUser> all = new ArrayList<>(users.size());
        users.values().forEach(entry -> all.add(entry.user()));
        return all;
    }

    /** Whether nobody else asks for it now; then {@link #answered} ends it. */
    synchronized boolean ask(String what) {
        return asked.size() < 1_000 && asked.add(what);
    }

    synchronized void answered(String what) {
        asked.remove(what);
    }
}
