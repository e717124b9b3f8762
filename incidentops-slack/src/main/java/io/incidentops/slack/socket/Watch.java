package io.incidentops.slack.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the connections are, in words for health. Thread-safe; asks nobody. */
final class Watch {
    /** For how long requests that were turned away are told of. */
    private static final Duration RECENT = Duration.ofMinutes(5);

    private final int wanted;
    private final int elsewhere;
    private final Loop loop;

    private final Map<Integer, String> troubles = new TreeMap<>();
    private int connected;
    private int open;
    private int counted;
    private int ghosts;
    private boolean disabled;
    private boolean tooMany;
    private long turnedAway;
    private long turnedAwayAt;
    private long unknown;

    /**
     * @param wanted how many connections are kept open here
     * @param elsewhere how many connections of the app other programs keep open
     */
    Watch(int wanted, int elsewhere, Loop loop) {
        this.wanted = wanted;
        this.elsewhere = elsewhere;
        this.loop = loop;
    }

    synchronized void opening() {
        open++;
    }

    synchronized void ended() {
        open--;
    }

    /**
     * A slot has a connection that is ready.
     *
     * @param count how many connections of the app Slack counts
     */
    synchronized void ready(int slot, int count) {
        troubles.remove(slot);
        tooMany = false;
        counted = count;
        // other programs may be replacing theirs, too
        ghosts = Math.max(0, count - open - 2 * elsewhere);
    }

    synchronized void connected(int change) {
        connected += change;
    }

    /** Nothing is heard of connections any more. */
    synchronized void closed() {
        connected = 0;
        troubles.clear();
    }

    synchronized int connected() {
        return connected;
    }

    /** Whether Slack counts connections that nobody is known to keep. */
    synchronized boolean ghosts() {
        return ghosts > 0;
    }

    synchronized void trouble(int slot, String why) {
        troubles.put(slot, why);
    }

    synchronized void disabled() {
        disabled = true;
    }

    synchronized void tooMany() {
        tooMany = true;
    }

    synchronized void turnedAway() {
        turnedAway++;
        turnedAwayAt = loop.nanos();
    }

    /** A frame that nobody could read or acknowledge. */
    synchronized void unknown() {
        unknown++;
    }

    synchronized long unknownFrames() {
        return unknown;
    }

    synchronized List<String> problems() {
        if (disabled) {
            return List.of("Slack, Socket Mode: it is switched off in the app's settings (link_disabled), so nothing"
                    + " comes in. Switch it on and restart this program.");
        }
        List<String> problems = new ArrayList<>();
        add(problems, unconnected());
        add(problems, crowded());
        if (turnedAway > 0 && loop.nanos() - turnedAwayAt < RECENT.toNanos()) {
            problems.add("Slack, Socket Mode: " + turnedAway + " requests were turned away since the start, since the"
                    + " store was too slow for them.");
        }
        return problems;
    }

    private static void add(List<String> problems, @Nullable String problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }

    private @Nullable String unconnected() {
        return troubles.isEmpty()
                ? null
                : "Slack, Socket Mode: " + connected + " of " + wanted + " connections are open, others are being"
                        + " tried. The last attempt failed: "
                        + troubles.values().iterator().next() + '.';
    }

    private @Nullable String crowded() {
        if (tooMany) {
            return "Slack, Socket Mode: the app has as many connections as Slack allows (10), so one was refused. Let"
                    + " fewer programs connect.";
        }
        if (ghosts == 0) {
            return null;
        }
        return "Slack, Socket Mode: Slack counts " + counted + " connections of this app, " + ghosts + " more than are"
                + " known here. Requests that go to a connection which nobody reads are lost. Where other programs use"
                + " the app, say how many connections they have (elsewhere); else it passes when Slack drops the dead"
                + " ones.";
    }
}
