package io.incidentops.jdbc.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Kills one node after another on the same store, each in the middle of something else, and looks afterwards whether
 * anything that was promised is lost. Where it kills follows from the seed.
 */
final class CrashCampaign {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Databases databases;
    private final Path folder;
    private final Random random;
    private final long seed;

    /**
     * What came of it.
     *
     * @param kills where the processes were killed
     * @param problems what was lost or came twice
     * @param acknowledged how many commands had been acknowledged
     */
    record Result(Kills kills, List<String> problems, long acknowledged) {}

    CrashCampaign(Databases databases, Path folder, long seed) {
        this.databases = databases;
        this.folder = folder;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** So many kills of running nodes, spread over everything that they do. */
    Result running(int kills) {
        Database database = databases.fresh();
        Path ledger = folder.resolve("ledger-" + seed);
        Kills done = new Kills();
        List<KillPoint> points = spread(kills);
        for (int i = 0; i < points.size(); i++) {
            KillPoint point = points.get(i);
            NodeSettings settings = settings(i, database, ledger, point, nth(point));
            done.add(point, kill(settings, ledger));
        }
        return result(database, ledger, done);
    }

    /** One kill while the schema is created, in the n-th place of it; then a node that must come up all the same. */
    Result creating(int nth) {
        Database database = databases.fresh();
        Path ledger = folder.resolve("ledger-schema-" + seed);
        Kills done = new Kills();
        NodeSettings first = settings(0, database, ledger, KillPoint.SCHEMA, nth);
        done.add(KillPoint.SCHEMA, kill(first, ledger));
        NodeSettings second = settings(1, database, ledger, KillPoint.APPEND, nth(KillPoint.APPEND));
        done.add(KillPoint.APPEND, kill(second, ledger));
        return result(database, ledger, done);
    }

    private List<KillPoint> spread(int kills) {
        List<KillPoint> kinds = new ArrayList<>(List.of(KillPoint.values()));
        kinds.remove(KillPoint.SCHEMA);
        List<KillPoint> points = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            points.add(kinds.get(i % kinds.size()));
        }
        Collections.shuffle(points, random);
        return points;
    }

    /** What happens seldom is hit early, or else the node would run for long. */
    private int nth(KillPoint point) {
        return 1
                + random.nextInt(
                        switch (point) {
                            case APPEND, SETTLE -> 500;
                            case CLAIM, CALL -> 150;
                            default -> 12;
                        });
    }

    private NodeSettings settings(int generation, Database database, Path ledger, KillPoint point, int nth) {
        return new NodeSettings(
                "n." + generation,
                database,
                ledger,
                Deed.Mix.EVERYTHING,
                random.nextLong(),
                point,
                nth,
                LEASE,
                NodeSettings.Fault.NONE);
    }

    /** Runs a node until it stops at its point, or for a random time, and kills it there. */
    private String kill(NodeSettings settings, Path ledger) {
        boolean anyTime = settings.point() == KillPoint.ANY_TIME;
        try (NodeProcess node = NodeProcess.start(settings)) {
            if (anyTime) {
                node.ready();
            }
            String place = node.stopped(anyTime ? Duration.ofMillis(random.nextInt(500)) : PATIENCE);
            node.kill();
            if (place == null && !anyTime) {
                throw new IllegalStateException("node " + settings.name() + " never came to " + settings.point() + " "
                        + settings.nth() + " (seed " + seed + ")");
            }
            String where = place == null ? KillPoint.ANY_TIME.name() : place;
            try (Ledger parent = Ledger.open(ledger, settings.name())) {
                parent.add(Entry.Kind.KILLED, where);
            }
            return where;
        }
    }

    private Result result(Database database, Path ledger, Kills kills) {
        Aftermath.Findings findings = Aftermath.of(database, ledger, LEASE);
        return new Result(kills, findings.problems(), findings.acknowledged());
    }
}
