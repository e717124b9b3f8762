package io.incidentops.jdbc.crash;

import io.incidentops.IncidentOps;
import io.incidentops.Outcome;
import io.incidentops.Receipt;
import io.incidentops.command.Declaration;
import io.incidentops.model.IncidentId;
import io.incidentops.model.LostRaceException;
import io.incidentops.model.Severity;
import io.incidentops.model.Source;
import io.incidentops.store.CommandKey;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.store.StorageException;
import io.incidentops.work.Effect;
import io.incidentops.work.InboxRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues commands with keys, and writes down which of them came back. A command that a killed process had begun is issued
 * again with its key, as a sender would.
 */
final class Workload {
    static final String SYSTEM = "crash";
    private static final Logger LOG = LoggerFactory.getLogger(Workload.class);
    private static final int INCIDENTS = 5;
    private static final long PAUSE_NANOS = 2_000_000;

    private final IncidentOps ops;
    private final Ledger ledger;
    private final Deed.Mix mix;

    Workload(IncidentOps ops, Ledger ledger, Deed.Mix mix) {
        this.ops = ops;
        this.ledger = ledger;
        this.mix = mix;
    }

    /** Goes on until the process is killed, or the thread interrupted. */
    void run(String name, long seed) {
        Random random = new Random(seed);
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            try {
                step(name + "-" + i, random);
            } catch (StorageException e) {
                LOG.error("{}-{} is left as it is", name, i, e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    void step(String key, Random random) {
        List<IncidentOverview> known = ops.search(Search.ALL.limit(INCIDENTS)).incidents();
        int most = mix == Deed.Mix.COMMAND ? 1 : INCIDENTS;
        if (known.size() < most) {
            declare(key);
            return;
        }
        IncidentId incident = known.get(random.nextInt(known.size())).id();
        if (random.nextInt(8) == 0) {
            receive(key, incident);
        } else {
            issue(key, incident);
        }
    }

    void again(String key, String incident) {
        if (incident.equals(CommandKey.DECLARE)) {
            declare(key);
        } else {
            issue(key, IncidentId.of(incident));
        }
    }

    private void declare(String key) {
        ledger.add(Entry.Kind.ISSUED, key, CommandKey.DECLARE);
        Declaration declaration =
                Declaration.of("Incident " + key).service("checkout").severity(Severity.SEV2);
        told(key, CommandKey.DECLARE, ops.from(source(key)).withKey(key).submit(declaration));
    }

    private void issue(String key, IncidentId incident) {
        Deed deed = Deed.of(key, mix, ops.clock().instant());
        ledger.add(Entry.Kind.ISSUED, key, incident);
        try {
            told(
                    key,
                    incident.value(),
                    ops.incident(incident)
                            .as(deed.actor())
                            .from(source(key))
                            .withKey(key)
                            .submit(deed.command()));
        } catch (LostRaceException e) {
            ledger.add(Entry.Kind.REFUSED, key);
        }
    }

    private static Source source(String key) {
        return Source.of(SYSTEM, key);
    }

    private void told(String key, String scope, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            Receipt receipt = done.receipt();
            long first = receipt.events().isEmpty()
                    ? receipt.ref().version() + 1
                    : receipt.events().get(0).version();
            String planned = receipt.pending().stream().map(Effect::id).collect(Collectors.joining(","));
            ledger.add(
                    Entry.Kind.ACKNOWLEDGED,
                    key,
                    scope,
                    receipt.incident(),
                    first,
                    first + receipt.events().size() - 1,
                    planned);
        } else {
            ledger.add(Entry.Kind.REFUSED, key);
        }
    }

    private void receive(String key, IncidentId incident) {
        byte[] body = incident.value().getBytes(StandardCharsets.UTF_8);
        ops.receive(new InboxRequest(key, Chatter.CHANNEL, body, ops.clock().instant()));
        ledger.add(Entry.Kind.RECEIVED, key, incident);
    }
}
