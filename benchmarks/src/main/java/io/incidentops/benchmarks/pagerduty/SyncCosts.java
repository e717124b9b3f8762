package io.incidentops.benchmarks.pagerduty;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.model.Source;
import io.incidentops.pagerduty.PagerDuty;
import io.incidentops.pagerduty.pager.PageKeys;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.pagerduty.webhook.PagerDutyWebhooks;
import io.incidentops.store.Search;
import io.incidentops.work.InboxRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * Takes over webhooks for 1,000 incidents of PagerDuty's, kept in memory: each is declared, then acknowledged, then resolved.
 * Beside it the same through the fluent API, and the tree that Jackson reads, which any program needs. Ends with status 1 where
 * taking over takes more than four times as long as both.
 */
public final class SyncCosts {
    private static final int INCIDENTS = 1_000;
    private static final int ROUNDS = 60;
    private static final double MOST_TIMES = 4;
    private static final Actor ANA = Actor.person("pagerduty:PANA001", "Ana");

    private enum What {
        TRIGGERED,
        ACKNOWLEDGED,
        RESOLVED
    }

    private final Map<What, Cost> webhooks = new EnumMap<>(What.class);
    private final Map<What, Cost> fluent = new EnumMap<>(What.class);
    private final Map<What, Cost> trees = new EnumMap<>(What.class);
    private final ObjectMapper jackson = new ObjectMapper();

    private SyncCosts() {
        for (What what : What.values()) {
            webhooks.put(what, new Cost());
            fluent.put(what, new Cost());
            trees.put(what, new Cost());
        }
    }

    /**
     * Measures and prints.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        SyncCosts costs = new SyncCosts();
        for (int round = 0; round < ROUNDS; round++) {
            costs.webhooks();
            costs.fluent();
        }
        System.exit(costs.judge() ? 0 : 1);
    }

    private static PagerDuty pagerDuty() {
        return PagerDuty.builder()
                .service("checkout", Route.integration("0123456789abcdef0123456789abcdef"))
                .build();
    }

    private static IncidentOps ops(PagerDuty pagerDuty) {
        return IncidentOps.builder()
                .pager(pagerDuty.pager())
                .addExtension(pagerDuty)
                .build();
    }

    private void webhooks() {
        PagerDuty pagerDuty = pagerDuty();
        BiConsumer<InboxRequest, IncidentOps> taking = pagerDuty.inbox().get(PagerDutyWebhooks.CHANNEL);
        try (IncidentOps ops = ops(pagerDuty)) {
            Instant now = ops.clock().instant();
            for (What what : What.values()) {
                InboxRequest[] requests = new InboxRequest[INCIDENTS];
                for (int i = 0; i < INCIDENTS; i++) {
                    requests[i] = request(what, i, now);
                }
                webhooks.get(what).of(INCIDENTS, () -> each(i -> taking.accept(requests[i], ops)));
                trees.get(what).of(INCIDENTS, () -> each(i -> tree(requests[i].body())));
            }
            check(ops);
        }
    }

    private void fluent() {
        try (IncidentOps ops = ops(pagerDuty())) {
            Incident[] incidents = new Incident[INCIDENTS];
            IncidentOps acting = ops.as(ANA);
            fluent.get(What.TRIGGERED).of(INCIDENTS, () -> each(i -> incidents[i] = declare(acting, i)));
            fluent.get(What.ACKNOWLEDGED)
                    .of(INCIDENTS, () -> each(i -> from(incidents, i, "ack").acknowledge()));
            fluent.get(What.RESOLVED)
                    .of(INCIDENTS, () -> each(i -> from(incidents, i, "over").resolve("Resolved in PagerDuty")));
            check(ops);
        }
    }

    private void tree(byte[] body) {
        try {
            if (!jackson.readTree(body).has("event")) {
                throw new IllegalStateException("a good webhook was not read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(IntConsumer action) {
        for (int i = 0; i < INCIDENTS; i++) {
            action.accept(i);
        }
    }

    /** What a webhook leaves in the record: three commands. */
    private static Incident declare(IncidentOps ops, int i) {
        String theirs = "Q" + i;
        Incident incident = ops.from(Source.of("pagerduty", theirs))
                .withKey("webhook-" + i + "/declared")
                .alarm(Declaration.of("Checkout answers 500")
                        .service("Checkout")
                        .severity(Severity.SEV3)
                        .link("The page in PagerDuty", "https://shop.pagerduty.com/incidents/" + theirs)
                        .pagedAs(PageKeys.of(theirs), PageTarget.service("Checkout"), theirs));
        incident.from(Source.of("pagerduty", theirs))
                .withKey("webhook-" + i + "/assigned")
                .fact("pagerduty.assigned", "PagerDuty assigned it to Ana, Ben", Map.of("pagerduty", theirs));
        incident.from(Source.of("pagerduty", theirs))
                .withKey("webhook-" + i + "/bridge")
                .link("Conference bridge", "https://meet.example.org/checkout");
        return incident;
    }

    private static Incident from(Incident[] incidents, int i, String what) {
        return incidents[i].from(Source.of("pagerduty", "Q" + i)).withKey("webhook-" + i + what);
    }

    private static InboxRequest request(What what, int i, Instant now) {
        String word = what.name().toLowerCase(Locale.ROOT);
        String body = Kind.INCIDENT
                .text()
                .replace("01HYR3M5W2Q8TZJ4D6KX9VBNCP", word + i)
                .replace(
                        "2026-11-22T10:04:31.218Z",
                        now.plusMillis(what.ordinal()).toString())
                .replace("incident.triggered", "incident." + word)
                .replace("\"status\":\"triggered\"", "\"status\":\"" + word + "\"")
                .replace("Q0CHECKOUT0042", "Q" + i)
                .replace("\"P1\"", "\"P3\"")
                .replace("inbound_integration_reference", "user_reference");
        return new InboxRequest(
                "pagerduty/" + word + i, PagerDutyWebhooks.CHANNEL, body.getBytes(StandardCharsets.UTF_8), now);
    }

    private static void check(IncidentOps ops) {
        int resolved = ops.search(Search.ALL.phases(EnumSet.of(Phase.RESOLVED)).limit(INCIDENTS))
                .incidents()
                .size();
        if (resolved != INCIDENTS) {
            throw new IllegalStateException("only " + resolved + " of " + INCIDENTS + " were taken over");
        }
    }

    private boolean judge() {
        boolean hold = true;
        System.out.println("| what | webhook us | fluent us | tree us | of both, at most 4 | webhook KB | both KB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (What what : What.values()) {
            Cost ours = webhooks.get(what);
            Cost plain = fluent.get(what);
            Cost tree = trees.get(what);
            double times = ours.nanos() / (plain.nanos() + tree.nanos());
            hold &= times <= MOST_TIMES;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.1f %s | %.1f | %.1f |%n",
                    what.name().toLowerCase(Locale.ROOT),
                    ours.nanos() / 1_000,
                    plain.nanos() / 1_000,
                    tree.nanos() / 1_000,
                    times,
                    times <= MOST_TIMES ? "PASS" : "FAIL",
                    ours.bytes() / 1_000,
                    (plain.bytes() + tree.bytes()) / 1_000);
        }
        return hold;
    }
}
