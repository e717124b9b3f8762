package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modals and home tabs of everybody. Not thread-safe; guarded by the workspace's lock. */
final class Windows {
    private static final int MOST_STACKED = 3;

    private final Workspace workspace;
    private final Map<String, Window> all = new LinkedHashMap<>();
    private final Map<String, List<Window>> stacks = new LinkedHashMap<>();
    private final Map<String, Window> homes = new LinkedHashMap<>();
    private int changes;

    Windows(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The modals that a user sees, the topmost last. */
    List<Window> stack(String user) {
        return stacks.computeIfAbsent(user, any -> new ArrayList<>());
    }

    Optional<Window> top(String user) {
        List<Window> stack = stack(user);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
    }

    Optional<Window> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    Optional<Window> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    Window open(String user, JsonNode view) {
        closeAll(user);
        return add(user, view, true);
    }

    Window push(String user, JsonNode view) {
        if (stack(user).size() >= MOST_STACKED) {
            throw new SlackError("push_limit_reached");
        }
        return add(user, view, false);
    }

    private Window add(String user, JsonNode view, boolean first) {
        checkExternalId(view, "");
        String id = workspace.nextId("V");
        List<Window> stack = stack(user);
        Window window = first
                ? new Window(id, user, id, null)
                : new Window(id, user, stack.get(0).root, stack.get(stack.size() - 1).id);
        show(window, view);
        all.put(id, window);
        stack.add(window);
        return window;
    }

    void show(Window window, JsonNode view) {
        checkExternalId(view, window.id);
        window.show(view, workspace.seconds() + "." + Integer.toHexString(0xabcd00 + ++changes));
    }

    Window publish(String user, JsonNode view) {
        Window home = homes.computeIfAbsent(user, any -> {
            String id = workspace.nextId("V");
            return new Window(id, user, id, null);
        });
        all.put(home.id, home);
        show(home, view);
        return home;
    }

    private void checkExternalId(JsonNode view, String own) {
        String wanted = view.path("external_id").asText();
        if (!wanted.isEmpty()
                && all.values().stream()
                        .anyMatch(other -> other.open
                                && !other.id.equals(own)
                                && other.externalId().equals(wanted))) {
            throw new SlackError("duplicate_external_id");
        }
    }

    Window wanted(String id, String externalId) {
        return all.values().stream()
                .filter(window -> window.open && !window.type().equals("home"))
                .filter(window -> id.isEmpty() ? window.externalId().equals(externalId) : window.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new SlackError("not_found"));
    }

    void close(Window window) {
        window.open = false;
        stack(window.user).remove(window);
    }

    void closeAll(String user) {
        stack(user).forEach(window -> window.open = false);
        stack(user).clear();
    }
}
