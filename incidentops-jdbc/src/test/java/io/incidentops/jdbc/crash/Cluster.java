package io.incidentops.jdbc.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Three nodes on one database fight over one incident's command. One is killed and comes back, again and again; one is
 * stopped for longer than its leases, and goes on as if nothing had happened; the host of one has a clock that is ten
 * minutes ahead, which must not matter, since the clock of all nodes is the database's.
 */
final class Cluster {
    private static final Duration LEASE = Duration.ofMillis(1_500);
    private static final Duration PAUSE = Duration.ofMillis(2_500);
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Path ledger;
    private final Database database;
    private final Random random;
    private final NodeSettings.Fault fault;
    private final Kills kills = new Kills();
    private int generation;
    private int pauses;
    private Duration ahead = Duration.ZERO;

    /**
     * What came of it.
     *
     * @param kills how often nodes were killed
     * @param pauses how often a node was stopped for longer than its leases
     * @param ahead how far the clock of one was ahead
     * @param hands how often command changed hands
     * @param acknowledged how many commands had been acknowledged
     * @param problems what was lost or came twice
     */
    record Result(int kills, int pauses, Duration ahead, long hands, long acknowledged, List<String> problems) {}

    Cluster(Database database, Path folder, long seed, NodeSettings.Fault fault) {
        this.database = database;
        this.ledger = folder.resolve("ledger-cluster-" + seed);
        this.random = new Random(seed);
        this.fault = fault;
    }

    Result fight(Duration time) {
        List<NodeProcess> nodes = new ArrayList<>();
        try {
            nodes.add(start("killed", Map.of()));
            nodes.add(start("paused", Map.of()));
            nodes.add(start(
                    "skewed", WrongClock.environment(ledger.getParent(), SKEW).orElse(Map.of())));
            nodes.forEach(node -> ahead = Duration.between(Instant.now(), node.ready()));
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                pauseWhileAnotherIsKilled(nodes);
                nodes.get(0).ready();
                rest(Duration.ofMillis(500 + random.nextInt(1_000)));
            }
            nodes.forEach(NodeProcess::kill);
        } finally {
            nodes.forEach(NodeProcess::close);
        }
        return result();
    }

    /** For the tests of the test: nodes that only fight. */
    Result fightInPeace(Duration time) {
        List<NodeProcess> nodes = new ArrayList<>();
        try {
            nodes.add(start("first", Map.of()));
            nodes.add(start("second", Map.of()));
            nodes.forEach(NodeProcess::ready);
            rest(time);
            nodes.forEach(NodeProcess::kill);
        } finally {
            nodes.forEach(NodeProcess::close);
        }
        return result();
    }

    private void pauseWhileAnotherIsKilled(List<NodeProcess> nodes) {
        NodeProcess paused = nodes.get(1);
        try (Ledger parent = Ledger.open(ledger, paused.name())) {
            parent.add(Entry.Kind.PAUSED);
        }
        paused.pause();
        pauses++;
        try {
            Duration before = Duration.ofMillis(random.nextInt((int) PAUSE.toMillis()));
            rest(before);
            nodes.get(0).kill();
            kills.add(KillPoint.ANY_TIME, KillPoint.ANY_TIME.name());
            nodes.set(0, start("killed", Map.of()));
            rest(PAUSE.minus(before));
        } finally {
            paused.resume();
        }
    }

    private NodeProcess start(String slot, Map<String, String> environment) {
        return NodeProcess.start(
                new NodeSettings(
                        slot + "." + generation++,
                        database,
                        ledger,
                        Deed.Mix.COMMAND,
                        random.nextLong(),
                        KillPoint.ANY_TIME,
                        Integer.MAX_VALUE,
                        LEASE,
                        fault),
                environment);
    }

    private static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Result result() {
        Aftermath.Findings findings = Aftermath.of(database, ledger, LEASE);
        return new Result(kills.all(), pauses, ahead, findings.hands(), findings.acknowledged(), findings.problems());
    }
}
