package io.incidentops.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.store.IncidentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The child process: one node with its threads, which issues commands until it is killed. */
final class Node {
    static final String READY = "READY ";
    static final String AT = "AT ";
    private static final int WRITERS = 3;

    private Node() {}

    public static void main(String[] arguments) {
        NodeSettings settings = NodeSettings.parse(arguments);
        Ledger ledger = Ledger.open(settings.ledger(), settings.name());
        Tripwire tripwire = new Tripwire(settings.point(), settings.nth(), Node::stopped);
        IncidentOps ops = start(settings, ledger, tripwire);
        say(READY + Instant.now());
        Workload workload = new Workload(ops, ledger, settings.mix());
        unanswered(settings).forEach(workload::again);
        Random seeds = new Random(settings.seed());
        for (int i = 0; i < WRITERS; i++) {
            String name = settings.name() + "-" + i;
            long seed = seeds.nextLong();
            new Thread(() -> workload.run(name + "-" + Long.toHexString(seed & 0xffff), seed), name).start();
        }
    }

    private static void stopped(String place) {
        say(AT + place);
    }

    /** One write, so that the parent sees a whole line. */
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static IncidentOps start(NodeSettings settings, Ledger ledger, Tripwire tripwire) {
        IncidentStore store = settings.fault() == NodeSettings.Fault.WRITE_DELAY
                ? forgetful(settings.database().withoutWriteDelay())
                : open(settings.database(), tripwire);
        if (settings.fault() == NodeSettings.Fault.NO_COMPARE_AND_SET) {
            store = new BlindStore(store);
        }
        return builder(store, new Leases(settings.lease()), ledger, tripwire).start();
    }

    private static IncidentStore open(Database database, Tripwire tripwire) {
        HikariDataSource source = database.connect();
        return tripwire.during(KillPoint.SCHEMA, () -> database.open(new TrippingDataSource(source, tripwire)));
    }

    /** Looks durable when the store looks, and is not any more afterwards. */
    private static IncidentStore forgetful(Database database) {
        HikariDataSource source = database.connect();
        Database.writeDelay(source, Duration.ZERO);
        IncidentStore store = database.open(source);
        Database.writeDelay(source, Duration.ofSeconds(10));
        return store;
    }

    /** A node's library, with the standard policy in shorter times, a chat, a pager and a feed. */
    static IncidentOpsBuilder builder(IncidentStore store, Leases leases, Ledger ledger, Tripwire tripwire) {
        return IncidentOps.builder()
                .store(new TrippingStore(store, tripwire, leases, ledger))
                .policy(policy())
                .pager(new Beeper(ledger, tripwire))
                .addExtension(new Chatter(ledger, leases, tripwire))
                .addFeed("crash", event -> ledger.add(Entry.Kind.FED, event.incident(), event.version()));
    }

    static ResponsePolicy policy() {
        return ResponsePolicy.standard()
                .timing(timing -> timing.commanderSilent(Duration.ofMillis(300)).offerLapses(Duration.ofSeconds(2)));
    }

    /** The commands that were begun by processes that are dead, and of which nobody heard. */
    private static Map<String, String> unanswered(NodeSettings settings) {
        Map<String, String> open = new LinkedHashMap<>();
        String mine = settings.name().substring(0, settings.name().lastIndexOf('.') + 1);
        for (Entry entry : Ledger.read(settings.ledger())) {
            if (entry.node().startsWith(mine) && !entry.node().equals(settings.name())) {
                if (entry.kind() == Entry.Kind.ISSUED) {
                    open.put(entry.field(0), entry.field(1));
                } else if (entry.kind() == Entry.Kind.ACKNOWLEDGED || entry.kind() == Entry.Kind.REFUSED) {
                    open.remove(entry.field(0));
                }
            }
        }
        return open;
    }
}
