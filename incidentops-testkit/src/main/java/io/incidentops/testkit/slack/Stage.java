package io.incidentops.testkit.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the parts of a stand-in share. Thread-safe. */
final class Stage {
    private static final int MOST_CALLS = 20_000;

    final Workspace workspace;
    final Tokens tokens;
    final Limits limits = new Limits();
    final SlackFaults faults = new SlackFaults();
    final DeliveryFaults deliveryFaults = new DeliveryFaults();
    final Sockets sockets = new Sockets();
    final Courier courier;
    private final Deque<ApiCall> calls = new ArrayDeque<>();
    private volatile String address = "";

    Stage(Settings settings) {
        this.workspace = new Workspace(settings);
        this.tokens = new Tokens(workspace);
        this.courier = new Courier(this);
    }

    void address(String hostAndPort) {
        this.address = hostAndPort;
    }

    String address() {
        return address;
    }

    /** Changes the state on behalf of an app, and tells of it in the background. */
    <T> T change(Supplier<T> work) {
        synchronized (workspace) {
            Workspace.Change<T> change = workspace.change(work);
            change.events().forEach(courier::enqueue);
            return change.result();
        }
    }

    void record(String method, Map<String, String> arguments, String answer) {
        synchronized (calls) {
            calls.add(new ApiCall(method, arguments, answer));
            if (calls.size() > MOST_CALLS) {
                calls.remove();
            }
        }
    }

    List<ApiCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }
}
